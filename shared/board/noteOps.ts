import * as Y from 'yjs'
import * as z from 'zod/mini'
import { unreachable } from '../unreachable.ts'
import { NOTE, note as noteSchema, type Note, noteImage, point } from './note.ts'
import type { BoardOp, Origin } from './ops.ts'
import { hiddenOf, hideNote, showNote } from './hiding.ts'
import { cut, noteRecord, notesOf, put, type RecordMap, splits, themeAt, wellFormed } from './records.ts'

/** Adds a note; for a person's, the hidden record that is still to be shown. */
export function addNote(doc: Y.Doc, note: Note, origin: Origin): RecordMap | null {
  const notes = notesOf(doc)
  const parsed = noteSchema.safeParse({ ...note, text: cut(wellFormed(note.text), NOTE.longest) })
  if (!parsed.success || notes.has(note.id) || notes.size >= NOTE.perBoard) return null
  const hides = origin.from === 'person' && !note.archived
  const archived = hides ? { by: note.by, at: note.born } : note.archived
  const record = noteRecord({ ...parsed.data, archived })
  notes.set(note.id, record)
  return hides ? record : null
}

export type NoteOp = Extract<BoardOp, { op: `note/${string}`; id: unknown }>

/** Does an op on a note that is there; on an archived one only what brings it back. */
export function changeNote(doc: Y.Doc, record: RecordMap, op: NoteOp, origin: Origin): void {
  const archived = (record.get('archived') ?? null) !== null
  if (op.op === 'note/hide' || op.op === 'note/show') {
    if (origin.from !== 'server') return
    return op.op === 'note/hide' ? hideNote(record, op) : showNote(record, op)
  }
  if (hiddenOf(record) !== null && op.op !== 'note/stamp') return
  if (archived && op.op !== 'note/restore' && op.op !== 'note/stamp') return
  switch (op.op) {
    case 'note/type':
      return type(record, op)
    case 'note/move':
      return void (point.safeParse(op.at).success && put(record, 'at', op.at))
    case 'note/kind':
      return put(record, 'kind', op.kind)
    case 'note/aim':
      return put(record, 'aim', op.aim)
    case 'note/ask':
      return put(record, 'question', op.question)
    case 'note/sort':
      return void ((op.theme === null || themeAt(doc, op.theme.id)) && put(record, 'theme', op.theme))
    case 'note/archive':
      return put(record, 'archived', { by: op.by, at: op.at })
    case 'note/restore':
      return put(record, 'archived', null)
    case 'note/lock':
      return put(record, 'locked', op.locked || null)
    case 'note/raise': {
      const isLayer = noteSchema.shape.layer.safeParse(op.layer).success
      return void (isLayer && put(record, 'layer', op.layer || null))
    }
    case 'note/stack':
      return void (op.on !== op.id && put(record, 'stack', op.on))
    case 'note/picture': {
      const image = z.nullable(noteImage).safeParse(op.image)
      return void (image.success && put(record, 'image', image.data))
    }
    case 'note/hold':
      return void (origin.from === 'server' && put(record, 'held', op.held))
    case 'note/stamp':
      if (origin.from !== 'server') return
      put(record, 'number', op.number)
      return put(record, 'by', op.by)
    default:
      return unreachable(op)
  }
}

/** Types within bounds, within the limit and in whole characters. */
function type(record: RecordMap, op: Extract<BoardOp, { op: 'note/type' }>): void {
  const text = record.get('text')
  if (!(text instanceof Y.Text)) return
  const now = text.toString()
  let from = Math.min(Math.max(0, Math.trunc(op.at)), now.length)
  let to = Math.min(from + Math.max(0, Math.trunc(op.remove)), now.length)
  let insert = op.insert
  // An edit found by comparing code units may begin or end within a character: widen it to all of it.
  if (splits(now, from)) {
    if (to === from && splits(now[from - 1]! + insert, 1) === false) from = to = from + 1
    else insert = now[--from]! + insert
  }
  if (splits(now, to)) insert += now[to++]!
  insert = cut(wellFormed(insert), Math.max(0, NOTE.longest - (now.length - (to - from))))
  if (to > from) text.delete(from, to - from)
  if (insert) text.insert(from, insert)
}
