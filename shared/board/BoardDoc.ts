import * as Y from 'yjs'
import { BoardReader } from './changes.ts'
import { addNote, changeNote } from './noteOps.ts'
import type { BoardChange, BoardOp, Origin } from './ops.ts'
import { addPlain, changeShape, changeTheme, removeRemark } from './plainOps.ts'
import {
  CREATION,
  metaOf,
  noteAt,
  noteRecord,
  notesOf,
  PERSON,
  plainRecord,
  type RecordMap,
  remarksOf,
  shapesOf,
  themesOf,
} from './records.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** A board's shared document. Everybody but this facade and its helpers treats it as a closed box. */
export type BoardDocument = Y.Doc

/** A fresh document that holds a snapshot. Made by the server only: two births would be two boards. */
export function birth(seed: BoardSnapshot): BoardDocument {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const [key, value] of Object.entries(seed.meta)) metaOf(doc).set(key, value)
    for (const note of seed.notes) notesOf(doc).set(note.id, noteRecord(note))
    for (const theme of seed.themes) themesOf(doc).set(theme.id, plainRecord(theme))
    for (const shape of seed.shapes) shapesOf(doc).set(shape.id, plainRecord(shape))
    for (const remark of seed.remarks) remarksOf(doc).set(remark.id, plainRecord(remark))
  })
  return doc
}

/** The board as plain data, and how many malformed notes and themes were left out of it (B7). */
export function read(doc: BoardDocument): { snapshot: BoardSnapshot; unreadable: number } {
  const reader = new BoardReader(doc)
  reader.close()
  return { snapshot: reader.snapshot(), unreadable: reader.unreadable }
}

/** Tells the changes of each transaction, with who made it. For reading along as well, use `BoardReader`. */
export function observe(
  doc: BoardDocument,
  fn: (changes: readonly BoardChange[], origin: Origin) => void,
): () => void {
  const reader = new BoardReader(doc)
  reader.subscribe(fn)
  return () => reader.close()
}

/**
 * Does the ops in one transaction. Ops on missing or archived notes, on dissolved themes, out of bounds or
 * without effect do nothing. What a person adds is first made archived, which undo does not track, and
 * then restored, which it does: taking an addition back archives the note and removes nobody's words.
 */
export function apply(doc: BoardDocument, ops: readonly BoardOp[], origin: Origin): void {
  if (origin.from !== 'person') {
    doc.transact(() => ops.forEach((op) => perform(doc, op, origin)), origin)
    return
  }
  const born = ops.filter(isAddition)
  const shown: RecordMap[] = []
  if (born.length > 0) {
    doc.transact(() => {
      for (const op of born) {
        const record = perform(doc, op, origin)
        if (record) shown.push(record)
      }
    }, CREATION)
  }
  doc.transact(() => {
    for (const record of shown) record.set(record.has('gone') ? 'gone' : 'archived', null)
    for (const op of ops) if (!isAddition(op)) perform(doc, op, origin)
  }, PERSON)
}

const isAddition = ({ op }: BoardOp): boolean => op.endsWith('/add')

/** Does one op; for a person's addition, the hidden record that is still to be shown. */
function perform(doc: BoardDocument, op: BoardOp, origin: Origin): RecordMap | null {
  switch (op.op) {
    case 'note/add':
      return addNote(doc, op.note, origin)
    case 'theme/add':
    case 'shape/add':
    case 'remark/add':
      return addPlain(doc, op, origin)
    case 'theme/rename':
    case 'theme/reorder':
    case 'theme/dissolve':
      changeTheme(doc, op, origin)
      return null
    case 'shape/change':
    case 'shape/remove':
      changeShape(doc, op)
      return null
    case 'remark/remove':
      removeRemark(doc, op)
      return null
    default: {
      const record = noteAt(doc, op.id)
      if (record) changeNote(doc, record, op, origin)
      return null
    }
  }
}
