import { type Phase, phases } from '#shared/workshop/phase.ts'
import { isReviewing } from '#shared/workshop/reviewing.ts'
import type { ActivityView } from '#shared/workshop/view.ts'

type Way = Pick<ActivityView, 'review' | 'phase' | 'ballots' | 'unshown' | 'notes'>
export type Leaving = { key: `review.leave.${'opens' | 'later' | 'last'}`; count: number }

/**
 * H6: what going to a step means for notes that nobody has let through: they come to be read, they can be let through there
 * too, or no more. Null where there are none.
 */
export function leavingUnshown(activity: Way, to: Phase): Leaving | null {
  if (!activity.review) return null
  const alone = phases[activity.phase].writes === 'self'
  const goesOn = isReviewing(activity, { phase: to, ballots: activity.ballots })
  const count = alone ? activity.notes : (activity.unshown?.waiting ?? 0)
  if (alone && goesOn) return { key: 'review.leave.opens', count }
  // Back before they can be read they stay as they are.
  if (count === 0 || to === 'waiting') return null
  return { key: goesOn ? 'review.leave.later' : 'review.leave.last', count }
}
