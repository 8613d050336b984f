import { isBack, type Phase } from './phase.ts'
import type { Activity, Progress } from './workshop.ts'

/** How many notes wait for a facilitator, and how many are held back. */
export type Unshown = { waiting: number; held: number }
export const noneUnshown: Unshown = { waiting: 0, held: 0 }

type Way = Pick<Activity, 'review'>

/** H2: people write on sheets of their own in the step where they otherwise write at their table. */
export const writesOnSheets = ({ review }: Way, phase: Phase): boolean => review && phase === 'brainstorm'

/** H5: notes are let through after people have written alone, and before a vote or the end of the part. */
export function isReviewing(
  { review }: Way,
  { phase, ballots }: Pick<Progress, 'phase' | 'ballots'>,
): boolean {
  return review && isBack(phase, 'alone') && phase !== 'vote' && phase !== 'done' && ballots.length === 0
}
