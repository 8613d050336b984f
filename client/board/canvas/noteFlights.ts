import { distance } from '#shared/board/geometry.ts'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'

/** At most so many fly, each so much later than the one before (milliseconds); the rest appears in its place. */
const most = 40
const stagger = 18

/** A nudge is no journey (board units). */
const least = 24

export type Flight = { id: NoteId; from: Point; to: Point; delay: number }

/**
 * Who flies when notes are put elsewhere together: into a theme, a line, a tidy grid. A single note that somebody
 * moves only slides; what a hand has carried is there already.
 */
export function flightsOf(moved: readonly { id: NoteId; from: Point; to: Point }[]): {
  flying: Flight[]
  fading: NoteId[]
} {
  const far = moved.filter(({ from, to }) => distance(from, to) >= least)
  if (far.length < 2) return { flying: [], fading: [] }
  return {
    flying: far.slice(0, most).map((each, i) => ({ ...each, delay: i * stagger })),
    fading: far.slice(most).map(({ id }) => id),
  }
}
