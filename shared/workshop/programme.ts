import type { ActivityId } from '../ids.ts'
import { noLocks } from './locks.ts'
import { type Phase, phaseOrder, phases } from './phase.ts'
import { idleTimer } from './timer.ts'
import type { Activity, PhaseStep, Progress, Workshop } from './workshop.ts'

export const findActivity = (workshop: Workshop, id: ActivityId): Activity | undefined =>
  workshop.activities.find((activity) => activity.id === id)

/** How far an activity has come; one that was never opened is waiting. */
export function progressOf(workshop: Workshop, id: ActivityId): Progress {
  return (
    workshop.progress[id] ?? {
      phase: 'waiting',
      since: workshop.created,
      timer: idleTimer(),
      ready: [],
      settling: null,
      locks: noLocks,
      asks: [],
      trail: [],
      begun: false,
      visit: 0,
      run: null,
      guides: [],
      ballots: [],
    }
  )
}

/** P1: each phase once, in the table's order, from waiting to done. */
export function inOrder(steps: readonly PhaseStep[]): boolean {
  const rising = steps.every((step, i) => i === 0 || phaseOrder(step.phase) > phaseOrder(steps[i - 1]!.phase))
  return rising && steps[0]?.phase === 'waiting' && steps.at(-1)?.phase === 'done'
}

/** The step after a phase, or undefined when the activity is finished. */
export const stepAfter = (activity: Activity, phase: Phase): PhaseStep | undefined =>
  activity.steps.find((step) => phaseOrder(step.phase) > phaseOrder(phase))

/** True when leaving one phase for another means closing boards or gathering notes. */
export function mustSettle(left: Phase, entered: Phase): boolean {
  return phases[left].writes !== 'nobody' || phases[left].ballot === 'open' || phases[entered].sees === 'all'
}
