import { placeOf } from '../board/boardId.ts'
import type { BoardId } from '../ids.ts'
import { ok, refuse, type Result } from '../result.ts'
import { isBack, type Phase, phaseOrder, phases } from './phase.ts'
import { progressOf, stepAfter } from './programme.ts'
import type { Activity, PhaseStep, Progress, Workshop } from './workshop.ts'

/**
 * P9: where an activity goes on to: the next step, or the later one that is asked for. Writing alone is not
 * skipped once somebody may have written there, for nothing would reveal it any more.
 */
export function stepOn(state: Workshop, activity: Activity, to: Phase | null): Result<PhaseStep> {
  const { phase } = progressOf(state, activity.id)
  const next = stepAfter(activity, phase)
  if (!next) return refuse('no-next-phase')
  if (to === null || to === next.phase) return ok(next)
  const step = activity.steps.find((each) => each.phase === to)
  if (!step || !isBack(to, phase)) return refuse('wrong-phase')
  const skipsAlone = phaseOrder(phase) < phaseOrder('alone') && phaseOrder(to) > phaseOrder('alone')
  // Under review the sheets are read in later steps too.
  return skipsAlone && !activity.review && holdsSheets(state, activity) ? refuse('notes-hidden') : ok(step)
}

type Way = Pick<Activity, 'steps'> & Partial<Pick<Activity, 'review'>>
type Past = Pick<Progress, 'phase' | 'trail'>

/** P8: the step that an activity came from, or why it cannot be gone back to. */
export function stepBack({ steps, review }: Way, { phase, trail }: Past): Result<PhaseStep> {
  const from = trail.at(-1)
  const step = steps.findLast((each) =>
    from === undefined ? isBack(phase, each.phase) : each.phase === from,
  )
  if (!step) return refuse('no-earlier-phase')
  // What others have read cannot be hidden again, nor a result that has been seen be voted on.
  // Under review they have not been revealed; but it has been read.
  if (phases[step.phase].writes === 'self') return refuse(review ? 'wrong-phase' : 'notes-revealed')
  return phases[step.phase].ballot === 'open' ? refuse('ballot-closed') : ok(step)
}

/** Steps that may be skipped to, the next one left out: later ones that the activity has. */
export const stepsToSkipTo = (activity: Way, phase: Phase): PhaseStep[] =>
  activity.steps.filter((step) => isBack(step.phase, phase)).slice(1)

/** True while what people wrote alone is seen by nobody else: while they do, and when the hall has gone back from there. */
export const hidesSheets = (state: Workshop, activity: Activity): boolean => {
  const { phase, begun } = progressOf(state, activity.id)
  return phases[phase].sees === 'self' || (phase === 'waiting' && begun && holdsSheets(state, activity))
}

/** True when people's own sheets were closed without being revealed: the hall went back from writing alone. */
const holdsSheets = (state: Workshop, { id }: Activity): boolean =>
  (Object.keys(state.epochs) as BoardId[]).some((board) => {
    const place = placeOf(board)
    return place?.kind === 'personal' && place.activity === id
  })
