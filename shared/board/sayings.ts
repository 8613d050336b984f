import type { NoteId } from '../ids.ts'
import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'

/** What a note says, and whether it is there at all. Where it lies is another matter (`positions.ts`). */
const said = [
  'text',
  'kind',
  'aim',
  'question',
  'archived',
  'image',
] as const satisfies readonly (keyof Note)[]

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** S40: what of somebody else's note was changed, each with the value that it is to have again. */
export function changedOfNote(was: Note, now: Note): Record<string, unknown> {
  return Object.fromEntries(
    said.filter((field) => differs(was[field], now[field])).map((field) => [field, was[field]]),
  )
}

/** S40: what is left of a person's ops where they change their own notes only. A note born among them is their own. */
export function ownOps(ops: readonly BoardOp[], isOwn: (note: NoteId) => boolean): BoardOp[] {
  const born = new Set(ops.flatMap((op) => (op.op === 'note/add' ? [op.note.id] : [])))
  return ops.filter((op) => {
    switch (op.op) {
      case 'note/type':
      case 'note/kind':
      case 'note/aim':
      case 'note/ask':
      case 'note/picture':
      case 'note/archive':
      case 'note/restore':
        return born.has(op.id) || isOwn(op.id)
      default:
        return true
    }
  })
}
