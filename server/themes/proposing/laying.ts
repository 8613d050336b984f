import { setImmediate as pause } from 'node:timers/promises'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'
import { handWith } from '../../board/hand.ts'
import type { House } from '../../workshop/house.ts'

/** So many doings in one go hold every other board up for some twenty milliseconds. */
const SLICE = 250

/** Where each note that is to move lay when that was decided. */
export type Lying = ReadonlyMap<NoteId, Note['theme']>

/**
 * Does ops on a board, some at a time. What people have done meanwhile holds: a note that lies elsewhere by now stays,
 * and so does a theme that has notes again.
 * @throws StorageFault when a part could not be stored in time; the same may be done again
 */
export async function lay(
  { rooms }: Pick<House, 'rooms'>,
  board: BoardId,
  ops: readonly BoardOp[],
  lying: Lying,
): Promise<void> {
  for (let at = 0; at < ops.length; at += SLICE) {
    await pause()
    const slice = ops.slice(at, at + SLICE)
    await rooms.within(board, (room) =>
      handWith(room, () =>
        room.edition.perform(stillMeant(slice, room.snapshot(), lying), { from: 'server', why: 'machine' }),
      ),
    )
  }
}

/** Those ops that still say what was decided. */
function stillMeant(ops: readonly BoardOp[], { notes }: BoardSnapshot, lying: Lying): BoardOp[] {
  const sorted = new Set<string>(ops.flatMap((op) => (op.op === 'note/sort' ? op.id : [])))
  const there = new Map(
    notes.flatMap((note) => (sorted.has(note.id) ? [[note.id, note.theme] as const] : [])),
  )
  const left = new Set<string>()
  for (const { id, theme, archived } of notes) {
    const isLeaving = sorted.has(id) && isSame(theme, lying.get(id) ?? null)
    if (theme !== null && archived === null && !isLeaving) left.add(theme.id)
  }
  return ops.filter((op) => {
    if (op.op === 'theme/dissolve') return !left.has(op.id)
    if (op.op !== 'note/sort') return true
    const now = there.get(op.id)
    return now !== undefined && isSame(now, lying.get(op.id) ?? null)
  })
}

const isSame = (one: Note['theme'], other: Note['theme']): boolean =>
  one?.id === other?.id && one?.by === other?.by
