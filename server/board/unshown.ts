import { heldReason } from '#shared/board/holding.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { Unshown } from '#shared/workshop/reviewing.ts'

/** Notes of a sheet that say something and that nobody has let through. */
export const unshownNotes = ({ notes }: BoardSnapshot): Note[] =>
  notes.filter((note) => note.archived === null && saysSomething(note))

/** How many of a sheet's notes wait for a facilitator, and how many are held back. */
export function unshownOf(sheet: BoardSnapshot): Unshown {
  const notes = unshownNotes(sheet)
  const held = notes.filter((note) => heldReason(note) !== null).length
  return { waiting: notes.length - held, held }
}

/** What is counted of a board's notes: by kind, and how many of a sheet are held back. */
export const countsOf = (room: { rug(): string; snapshot(): BoardSnapshot }): string =>
  `${room.rug()} ${unshownOf(room.snapshot()).held}`
