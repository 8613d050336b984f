import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import { editBetween } from './textEdit.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What makes a note what it once was: words, place, paper and what it is about. Whose it is and its number stay. */
export function putBack(now: Note, was: Note, at: number): BoardOp[] {
  const { id } = now
  const ops: BoardOp[] = []
  // A note that is archived takes nothing else.
  if (now.archived) ops.push({ op: 'note/restore', id })
  const edit = editBetween(now.text, was.text)
  if (edit) ops.push({ op: 'note/type', id, ...edit })
  if (!same(now.at, was.at)) ops.push({ op: 'note/move', id, at: was.at })
  if (now.kind !== was.kind) ops.push({ op: 'note/kind', id, kind: was.kind })
  if (now.aim !== was.aim) ops.push({ op: 'note/aim', id, aim: was.aim })
  if (now.question !== was.question) ops.push({ op: 'note/ask', id, question: was.question })
  if (!same(now.theme, was.theme)) ops.push({ op: 'note/sort', id, theme: was.theme })
  if (!same(now.image, was.image)) ops.push({ op: 'note/picture', id, image: was.image })
  if (was.archived) ops.push({ op: 'note/archive', id, by: was.archived.by, at })
  return ops
}
