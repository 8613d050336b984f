import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { Guide } from './snapping.ts'

/** What the hand holds: notes (tops of stacks), and how far from their places, in board units. */
export type Carried = {
  notes: readonly NoteId[]
  by: Point
  /** What they lie in line with just now. */
  guides?: readonly Guide[]
  /** The note they would be laid on, to make a stack, were they dropped now. */
  onto?: NoteId | null
}
