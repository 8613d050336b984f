import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import { currentSnapshot, type Migration, migrations, type StoredJson } from '#shared/board/migrations.ts'
import { isGone, metaOf, notesOf, textOf, themesOf } from '#shared/board/records.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardStore, StoredBoard } from '../storage/ports.ts'
import type { Loaded } from './Edition.ts'

/**
 * Brings a board into memory. One that was never stored is born here and stored when somebody writes or
 * comes in; one of an older schema is migrated as plain data and starts its next edition (M1).
 * @throws StorageFault, MigrationFault
 */
export async function load(store: BoardStore, board: BoardId, now: number): Promise<Loaded> {
  const stored = await store.load(board)
  if (!stored) {
    const meta = { schema: SCHEMA, board, epoch: 1, born: now }
    return { epoch: 1, doc: birth({ meta, notes: [], themes: [] }), updates: [] }
  }
  const doc = open(stored)
  if (metaOf(doc).get('schema') === SCHEMA) {
    return { epoch: stored.epoch, doc, updates: stored.updates }
  }
  const next = upgrade(doc, stored.epoch, now)
  const first = Y.encodeStateAsUpdate(next.doc)
  await store.seal(board, next.sealed, { epoch: next.epoch, first })
  doc.destroy()
  return { epoch: next.epoch, doc: next.doc, updates: [first] }
}

function open({ updates }: StoredBoard): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  return doc
}

/** The next edition of a board whose shape is out of date, and the present one in today's shape. */
export function upgrade(
  doc: Y.Doc,
  epoch: number,
  now: number,
  list: readonly Migration[] = migrations,
): { epoch: number; doc: Y.Doc; sealed: BoardSnapshot } {
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
