import { type Phase, phaseOrder } from '#shared/workshop/phase.ts'
import { remaining } from '#shared/workshop/timer.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'

export type PartState = 'past' | 'now' | 'next'

/** A part of the programme as the agenda ruler draws it. `startsAt` is the plan's, null without a plan. */
export type AgendaPart = {
  id: string
  title: string
  minutes: number
  state: PartState
  startsAt: number | null
}

const minute = 60_000

export const minutesOf = (activity: Pick<ActivityView, 'steps'>): number =>
  activity.steps.reduce((sum, step) => sum + step.minutes, 0)

/** The programme in order. Parts without a planned length get five minutes of width, so that they can be seen. */
export function agendaOf(view: Pick<View, 'activities' | 'current' | 'startsAt'>): AgendaPart[] {
  let passed = 0
  return view.activities.map((activity) => {
    const minutes = minutesOf(activity)
    const startsAt = view.startsAt === null ? null : view.startsAt + passed * minute
    passed += minutes
    return {
      id: activity.id,
      title: activity.title,
      minutes: minutes || 5,
      state: stateOf(activity, view.current),
      startsAt,
    }
  })
}

function stateOf(activity: ActivityView, current: string | null): PartState {
  if (activity.id === current) return 'now'
  return activity.phase === 'waiting' ? 'next' : 'past'
}

/** How much of an activity has gone, 0–1: whole steps passed and the share of the present one. */
export function shareGone(activity: ActivityView, now: number): number {
  if (activity.phase === 'done') return 1
  const total = minutesOf(activity)
  if (total === 0) return 0
  const passed = activity.steps
    .filter((step) => phaseOrder(step.phase) < phaseOrder(activity.phase))
    .reduce((sum, step) => sum + step.minutes, 0)
  const planned = activity.steps.find((step) => step.phase === activity.phase)?.minutes ?? 0
  return Math.min(1, (passed + planned * shareOfStep(activity, planned, now)) / total)
}

function shareOfStep(activity: ActivityView, planned: number, now: number): number {
  const left = remaining(activity.timer, now)
  if (left !== null) return activity.timer.length === 0 ? 1 : 1 - left / activity.timer.length
  if (planned === 0) return 0
  return Math.min(1, Math.max(0, (now - activity.since) / (planned * minute)))
}

export type Step = { phase: Phase; state: PartState; minutes: number }

/** The steps of an activity that people act in, for the phase line: neither waiting nor done is one. */
export function stepsOf(activity: Pick<ActivityView, 'steps' | 'phase'>): Step[] {
  const here = phaseOrder(activity.phase)
  return activity.steps
    .filter((step) => step.phase !== 'waiting' && step.phase !== 'done')
    .map(({ phase, minutes }) => {
      const order = phaseOrder(phase)
      return { phase, minutes, state: order < here ? 'past' : order === here ? 'now' : 'next' }
    })
}
