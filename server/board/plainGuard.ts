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
import { drawnOfShape } from '#shared/board/drawing.ts'
import { movedOfPlain } from '#shared/board/positions.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { ShapeId, ThemeId } from '#shared/ids.ts'
import type { Writer } from './judging.ts'
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

type Bounds = Pick<Writer, 'mayArrange' | 'mayDraw'>

/** What an update did that its writer had no leave to (L1, L6), with the values that are to be there again. */
function toPutBack(
  root: PlainRoot,
  doc: Y.Doc,
  id: string,
  was: unknown,
  { mayArrange, mayDraw }: Bounds,
): Record<string, unknown> {
  const draws = root.name === 'shapes' && !mayDraw
  if (mayArrange && !draws) return {}
  const record: unknown = root.of(doc).get(id)
  const now = root.read(id, record)
  return draws
    ? drawnOfShape(was as Shape | null, now as Shape | null, isGone(record))
    : movedOfPlain(was as Theme | Shape | null, now, isGone(record))
}

/** Whether an entry lies as it lay, as far as that is asked of its writer. */
export const isInPlace = (root: PlainRoot, doc: Y.Doc, id: string, was: unknown, bounds: Bounds): boolean =>
  Object.keys(toPutBack(root, doc, id, was, bounds)).length === 0

/** Puts back what an update did without leave. */
export function holdPlain(root: PlainRoot, doc: Y.Doc, id: string, was: unknown, bounds: Bounds): void {
  const record: unknown = root.of(doc).get(id)
  if (!(record instanceof Y.Map)) return
  for (const [field, value] of Object.entries(toPutBack(root, doc, id, was, bounds))) record.set(field, value)
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
