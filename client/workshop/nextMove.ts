import type { ActivityId } from '#shared/ids.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import { stepAfter } from '#shared/workshop/programme.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'

/** The one thing a facilitator does next. */
export type Move =
  | { move: 'open'; activity: ActivityView; from: ActivityId | null }
  | { move: 'advance'; activity: ActivityView; from: Phase; to: Phase }
  | { move: 'wait'; left: Phase }
  | { move: 'results' }
  | { move: 'prepare' }

type Programme = Pick<View, 'activities' | 'current'>

/** The activity that comes after the present one: the first one later in the programme not yet begun. */
export function nextActivity({ activities, current }: Programme): ActivityView | null {
  const here = activities.findIndex((activity) => activity.id === current)
  const unopened = (activity: ActivityView) => activity.phase === 'waiting' && activity.id !== current
  return activities.slice(here + 1).find(unopened) ?? activities.find(unopened) ?? null
}

/** Reads the primary action of the control bar from the view: it always names what follows. */
export function nextMove(view: Programme): Move {
  const activity = view.activities.find(({ id }) => id === view.current)
  if (activity?.settling) return { move: 'wait', left: activity.settling }
  const step = activity && stepAfter(activity, activity.phase)
  if (activity && step) return { move: 'advance', activity, from: activity.phase, to: step.phase }
  const next = nextActivity(view)
  if (next) return { move: 'open', activity: next, from: view.current }
  return view.activities.length === 0 ? { move: 'prepare' } : { move: 'results' }
}
