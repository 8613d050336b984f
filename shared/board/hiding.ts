import * as Y from 'yjs'
import { NOTE, type Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import { cut, put, type RecordMap, textOf } from './records.ts'

/** How a record says that a facilitator has hidden its note; null when it is not hidden. */
export function hiddenOf(record: RecordMap): Note['archived'] {
  const archived = record.get('archived') as Note['archived'] | undefined
  return archived?.hidden === true ? archived : null
}

/**
 * All or nothing: what the note says may have changed since it was kept elsewhere, and what is not kept must not
 * be taken out.
 */
export function hideNote(record: RecordMap, op: Extract<BoardOp, { op: 'note/hide' }>): void {
  const text = record.get('text')
  const same = JSON.stringify(record.get('image') ?? null) === JSON.stringify(op.image)
  if (!(text instanceof Y.Text) || !same || hiddenOf(record)) return
  // What nobody can read of a note that is too long does not keep it in sight.
  if (cut(textOf(record), NOTE.longest) !== op.text) return
  text.delete(0, text.length)
  put(record, 'image', null)
  put(record, 'archived', { by: null, at: op.at, hidden: true })
}

/** Words that somebody was still typing when it was hidden stay behind those that come back: none is lost. */
export function showNote(record: RecordMap, op: Extract<BoardOp, { op: 'note/show' }>): void {
  const text = record.get('text')
  if (!(text instanceof Y.Text) || !hiddenOf(record)) return
  if (op.text) text.insert(0, op.text)
  if (op.image && !record.get('image')) put(record, 'image', op.image)
  put(record, 'archived', null)
}
