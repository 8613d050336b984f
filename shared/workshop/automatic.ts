import type { ActivityId } from '../ids.ts'
import { entering } from './decide/entering.ts'
import type { WorkshopEvent } from './events.ts'
import type { Phase } from './phase.ts'
import { findActivity, progressOf, stepAfter } from './programme.ts'
import type { Workshop } from './workshop.ts'

/** A step that ends by itself, and when; `key` is another for each time that it was given. */
export type Due = { activity: ActivityId; from: Phase; at: number; key: string }

/** S3: the step of the current activity that goes on when its time is up; null while none does, e.g. while it is paused. */
export function dueStep(state: Workshop): Due | null {
  const activity = state.current === null ? undefined : findActivity(state, state.current)
  if (!activity || state.archived) return null
  const { phase, settling, timer, since } = progressOf(state, activity.id)
  const step = activity.steps.find((each) => each.phase === phase)
  if (!step?.auto || !stepAfter(activity, phase)) return null
  if (settling !== null || timer.status !== 'running' || timer.startedAt === null) return null
  const at = timer.startedAt + timer.length
  return { activity: activity.id, from: phase, at, key: `${activity.id} ${phase} ${since} ${at}` }
}

/** The facts when the time is up: the next step begins. None when the time is not up after all. */
export function whenUp(state: Workshop, now: number): WorkshopEvent[] {
  const due = dueStep(state)
  if (!due || due.at > now) return []
  const activity = findActivity(state, due.activity)!
  return entering(activity, progressOf(state, due.activity), stepAfter(activity, due.from)!, now).events
}
