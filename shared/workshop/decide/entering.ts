import type { Decision } from './decision.ts'
import { startTimer } from '../timer.ts'
import type { Activity, PhaseStep, Progress } from '../workshop.ts'

const minute = 60_000

/** P4: the fact that an activity goes from its present phase to another, whose time begins. */
export function entering(
  { id: activity }: Activity,
  { phase: left }: Progress,
  { phase, minutes }: PhaseStep,
  at: number,
): Decision {
  const timer = startTimer(minutes * minute, at)
  return { events: [{ type: 'phase/entered', at, activity, phase, left, timer }], reply: { phase } }
}
