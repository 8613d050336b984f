import { kindMarks } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/** A mark for each note in sight, in the order of their numbers; those without one last. */
export const rugOf = ({ notes }: BoardSnapshot): string =>
  notes
    .filter((note) => note.archived === null)
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((note) => kindMarks[note.kind])
    .join('')
