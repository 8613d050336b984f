import type { ActivityId } from '../ids.ts'
import type { Agreed } from './agreed.ts'
import { type Phase, phaseOrder } from './phase.ts'
import { remaining, type Timer } from './timer.ts'
import type { Activity } from './workshop.ts'

const minute = 60_000
/** A day that begins so far from its planned time is another day: its plan begins when it does. */
const sameDay = 6 * 60 * minute

type Planned = Pick<Activity, 'id' | 'steps'>
type Lived = Planned & { phase: Phase; since: number; timer: Timer; begun: boolean }

/** Milliseconds; `from` only of what is yet to begin, both null of what is over or was left out. */
export type Slot = { activity: ActivityId; from: number | null; to: number | null; agreedTo: number | null }
export type Schedule = { slots: Slot[]; endsAt: number | null; agreedEnd: number | null }

const lengthOf = (steps: Activity['steps']): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0) * minute

/** The plan as it stands at a moment. */
export const agreedAt = (
  { activities, startsAt }: { activities: readonly Planned[]; startsAt: number | null },
  now: number,
): Agreed => ({
  startsAt: startsAt !== null && Math.abs(now - startsAt) < sameDay ? startsAt : now,
  parts: activities.map(({ id, steps }) => ({ activity: id, minutes: lengthOf(steps) / minute })),
})

/**
 * S1: when the present activity and those to come will be over, from what has really passed: the present step ends
 * with its time, now when that is up, and all else takes as long as planned. Nothing is known before the day begins.
 */
export function scheduleOf(
  plan: { activities: readonly Lived[]; current: ActivityId | null; agreed: Agreed | null },
  now: number,
): Schedule {
  const { activities, current } = plan
  const ends = agreedEnds(plan.agreed)
  const here = activities.findIndex(({ id }) => id === current)
  let at: number | null = null
  const slots = activities.map((activity, i): Slot => {
    const agreedTo = ends.get(activity.id) ?? null
    const none = { activity: activity.id, from: null, to: null, agreedTo }
    if (here === -1 || i < here) return none
    if (i === here) {
      at = endOf(activity, now)
      return { ...none, to: at }
    }
    if (activity.begun || activity.phase !== 'waiting') return none
    // What follows cannot begin in the past.
    const from = Math.max(now, at ?? now)
    at = from + lengthOf(activity.steps)
    return { ...none, from, to: at }
  })
  return { slots, endsAt: at, agreedEnd: [...ends.values()].at(-1) ?? null }
}

function agreedEnds(agreed: Agreed | null): Map<ActivityId, number> {
  let at = agreed?.startsAt ?? 0
  return new Map(
    agreed?.parts.map(({ activity, minutes }) => [activity, (at += minutes * minute)] as const) ?? [],
  )
}

function endOf({ steps, phase, since, timer }: Lived, now: number): number {
  if (phase === 'done') return since
  const left = remaining(timer, now) ?? 0
  return now + left + lengthOf(steps.filter((step) => phaseOrder(step.phase) > phaseOrder(phase)))
}

/** True when two moments are written as different minutes. */
export const differs = (moment: number, other: number): boolean =>
  Math.floor(moment / minute) !== Math.floor(other / minute)
