import * as Y from 'yjs'
import { birth, read } from '#shared/board/BoardDoc.ts'
import { currentSnapshot, type Migration, migrations, type StoredJson } from '#shared/board/migrations.ts'
import { isGone, metaOf, notesOf, textOf, themesOf } from '#shared/board/records.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardStore } from '../storage/ports.ts'
import type { Loaded } from './Edition.ts'
import { lastGood } from './lastGood.ts'

/**
 * Brings a board into memory. One that was never stored is born here and stored when somebody writes or
 * comes in; one of an older schema is migrated as plain data and starts its next edition (M1); one whose
 * rows are damaged opens at its last good state, and the rows that it could not use are set aside.
 * @throws StorageFault, MigrationFault
 */
export async function load(store: BoardStore, board: BoardId, now: number): Promise<Loaded> {
  const stored = await store.load(board)
  if (!stored) {
    const meta = { schema: SCHEMA, board, epoch: 1, born: now }
    return { epoch: 1, doc: birth({ meta, notes: [], themes: [] }), updates: [], setAside: 0 }
  }
  const { epoch } = stored
  const { doc, updates, left } = lastGood(stored)
  if (left.length > 0) await store.setAside(board, epoch, left)
  const schema = metaOf(doc).get('schema')
  if (schema === SCHEMA) return { epoch, doc, updates, setAside: left.length }
  const next =
    schema === undefined
      ? renew(doc, { board, epoch }, now, await store.sealed(board))
      : upgrade(doc, epoch, now)
  const first = Y.encodeStateAsUpdate(next.doc)
  await store.seal(board, next.sealed, { epoch: next.epoch, first })
  doc.destroy()
  return { epoch: next.epoch, doc: next.doc, updates: [first], setAside: left.length }
}

type Next = { epoch: number; doc: Y.Doc; sealed: BoardSnapshot }

/**
 * The next edition of a board that has lost its beginning: what the edition before it ended with, which is
 * what it began with, and whatever can still be read.
 */
function renew(
  doc: Y.Doc,
  { board, epoch }: { board: BoardId; epoch: number },
  now: number,
  before: BoardSnapshot | null,
): Next {
  const meta = { schema: SCHEMA, board, epoch, born: now }
  for (const [key, value] of Object.entries(meta)) metaOf(doc).set(key, value)
  const { notes, themes } = read(doc).snapshot
  const here = new Set<string>([...notes, ...themes].map(({ id }) => id))
  const isMissing = ({ id }: { id: string }) => !here.has(id)
  const sealed: BoardSnapshot = {
    meta,
    notes: [...(before?.notes ?? []).filter(isMissing), ...notes],
    themes: [...(before?.themes ?? []).filter(isMissing), ...themes],
  }
  return { epoch: epoch + 1, doc: birth({ ...sealed, meta: { ...meta, epoch: epoch + 1 } }), sealed }
}

/** The next edition of a board whose shape is out of date, and the present one in today's shape. */
export function upgrade(
  doc: Y.Doc,
  epoch: number,
  now: number,
  list: readonly Migration[] = migrations,
): Next {
  const sealed = currentSnapshot(rawOf(doc), list)
  const meta = { ...sealed.meta, epoch: epoch + 1, born: now }
  return { epoch: epoch + 1, doc: birth({ ...sealed, meta }), sealed }
}

/** Fields that are left out of a document when they are null. */
const nulls = { question: null, aim: null, theme: null, source: null, by: null, number: null, archived: null }

/** A document as plain data, whatever its schema: nothing is checked. */
function rawOf(doc: Y.Doc): StoredJson {
  const notes = [...notesOf(doc)].map(([id, record]) => ({
    ...nulls,
    ...record.toJSON(),
    text: textOf(record),
    id,
  }))
  const themes = [...themesOf(doc)]
    .filter(([, record]) => !isGone(record))
    .map(([id, record]) => ({ run: null, ...record.toJSON(), id }))
  return { meta: metaOf(doc).toJSON(), notes, themes }
}
