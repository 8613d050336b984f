import { isReviewing } from '#shared/workshop/reviewing.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import type { ActivityView } from '#shared/workshop/view.ts'

type Way = Pick<ActivityView, 'review' | 'ballot' | 'unshown'>

/** H6: what going to a step means for notes that wait: they can still be let through there, or no more; null where none wait. */
export function leavingUnshown(
  activity: Way,
  to: Phase,
): { key: 'review.leave.later' | 'review.leave.last'; count: number } | null {
  const count = activity.unshown?.waiting ?? 0
  if (count === 0) return null
  const goesOn = isReviewing(activity, { phase: to, ballot: activity.ballot })
  return { key: goesOn ? 'review.leave.later' : 'review.leave.last', count }
}
