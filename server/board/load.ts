import * as Y from 'yjs'
import { birth, read } from '#shared/board/BoardDoc.ts'
import { currentSnapshot, migrations } from '#shared/board/migrations.ts'
import type { Migration, StoredJson } from '#shared/board/migrations/migration.ts'
import { bareNote } from '#shared/board/note.ts'
import {
  isGone,
  metaOf,
  notesOf,
  type RecordMap,
  remarksOf,
  shapesOf,
  textOf,
  themesOf,
} from '#shared/board/records.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
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
    return { epoch: 1, doc: birth(emptyBoard(meta)), updates: [], setAside: 0 }
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
  const left = read(doc).snapshot
  const both = <T extends { id: string }>(former: readonly T[] = [], now: readonly T[]): T[] => {
    const here = new Set(now.map(({ id }) => id))
    return [...former.filter(({ id }) => !here.has(id)), ...now]
  }
  const sealed: BoardSnapshot = {
    meta,
    notes: both(before?.notes, left.notes),
    themes: both(before?.themes, left.themes),
    shapes: both(before?.shapes, left.shapes),
    remarks: both(before?.remarks, left.remarks),
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

/** A document as plain data, whatever its schema: nothing is checked. */
function rawOf(doc: Y.Doc): StoredJson {
  const notes = [...notesOf(doc)].map(([id, record]) => ({
    ...bareNote,
    ...record.toJSON(),
    text: textOf(record),
    id,
  }))
  const standing = (root: Y.Map<RecordMap>, absent: Record<string, null>) =>
    [...root]
      .filter(([, record]) => !isGone(record))
      .map(([id, record]) => ({ ...absent, ...record.toJSON(), id }))
  return {
    meta: metaOf(doc).toJSON(),
    notes,
    themes: standing(themesOf(doc), { run: null }),
    shapes: standing(shapesOf(doc), { aim: null }),
    remarks: standing(remarksOf(doc), { by: null }),
  }
}
