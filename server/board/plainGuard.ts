import * as Y from 'yjs'
import type { BoardReader } from '#shared/board/changes.ts'
import {
  isGone,
  plainRecord,
  readShape,
  readTheme,
  type RecordMap,
  shapesOf,
  themesOf,
} from '#shared/board/records.ts'
import type { Shape } from '#shared/board/shape.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { ShapeId, ThemeId } from '#shared/ids.ts'
import { restore } from './restore.ts'

/** A root of entries that are nobody's: whoever writes on the board may change them as long as they can be read. */
type PlainRoot = {
  name: 'themes' | 'shapes'
  of: (doc: Y.Doc) => Y.Map<RecordMap>
  read: (id: string, record: unknown) => Theme | Shape | null
  /** The entry as it was before the update under way. */
  was: (reader: BoardReader, id: string) => Theme | Shape | null
  /** Fields that no entry can be read without. */
  needed: readonly string[]
}

export const plainRoots: readonly PlainRoot[] = [
  {
    name: 'themes',
    of: themesOf,
    read: readTheme,
    was: (reader, id) => reader.theme(id as ThemeId),
    needed: ['title', 'order', 'origin'],
  },
  {
    name: 'shapes',
    of: shapesOf,
    read: readShape,
    was: (reader, id) => reader.shape(id as ShapeId),
    needed: ['is', 'label', 'born'],
  },
]

export function isFinePlain({ of, read }: PlainRoot, doc: Y.Doc, id: string): boolean {
  const record: unknown = of(doc).get(id)
  return record instanceof Y.Map && (isGone(record) || read(id, record) !== null)
}

/** Puts right what an update did to an entry, if it can no longer be read. */
export function judgePlain(
  root: PlainRoot,
  doc: Y.Doc,
  id: string,
  was: unknown,
  result: { offence: CloseName | null },
): void {
  if (isFinePlain(root, doc, id)) return
  const entries = root.of(doc)
  const record: unknown = entries.get(id)
  const before = was as Theme | Shape | null
  if (record instanceof Y.Map && before) return restore(record, before, root.needed, result)
  result.offence = 'malformed'
  if (before) entries.set(id, plainRecord(before))
  else entries.delete(id)
}
