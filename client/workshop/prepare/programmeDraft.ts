import type { ActivityId, QuestionId } from '#shared/ids.ts'
import { type Phase, phaseNames, phaseOrder } from '#shared/workshop/phase.ts'
import type { Activity, Question } from '#shared/workshop/workshop.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { idleTimer } from '#shared/workshop/timer.ts'
import { minutesOf } from '../agenda.ts'
import type { ActivityView } from '#shared/workshop/view.ts'

/** The phases that an activity may be without; waiting and done are always there. */
export const optionalPhases = phaseNames.filter((phase) => phase !== 'waiting' && phase !== 'done')

/** Minutes a phase gets when it is switched on. */
const usualMinutes: Record<Phase, number> = {
  waiting: 0,
  alone: 5,
  brainstorm: 10,
  synthesis: 5,
  vote: 5,
  discuss: 5,
  done: 0,
}

/** The part of an activity that is edited, without how far it has come. */
export function plainActivity(activity: Activity): Activity {
  const { id, title, intro, questions, steps, votes, remarks, edits, ideas, review, tools } = activity
  return {
    id,
    title,
    intro,
    questions: questions.map(({ id, text, kind }) => ({ id, text, kind })),
    steps: steps.map(({ phase, minutes, auto }) => ({ phase, minutes, ...(auto ? { auto } : {}) })),
    votes: votes.map(({ of, weights, ...plan }) => ({
      ...plan,
      of: { questions: [...of.questions], groups: [...of.groups], kinds: [...of.kinds] },
      weights: weights.map((each) => ({ ...each })),
    })),
    remarks,
    edits,
    ideas,
    review,
    ...(tools ? { tools: { ...tools } } : {}),
  }
}

/** A started activity stays, keeps its phases and its questions. */
export const hasStarted = (
  view: Pick<ActivityView, 'id' | 'phase' | 'begun'>,
  current: ActivityId | null,
): boolean => view.begun || view.phase !== 'waiting' || view.id === current

/** Votes that have been opened stay as they were planned (V11); those that the hall went back from may be changed again. */
export const hasVoted = ({ phase, trail }: Pick<ActivityView, 'phase' | 'trail'>): boolean =>
  phase === 'vote' || trail.includes('vote')

export function newQuestion(text: string, id: string): Question {
  return { id: id as QuestionId, text, kind: 'free' }
}

/** A new activity with the usual phases. Two ids are drawn. */
export function newActivity(words: { title: string; question: string }, freshId: () => string): Activity {
  const phases: Phase[] = ['waiting', 'alone', 'brainstorm', 'synthesis', 'vote', 'done']
  return {
    id: freshId() as ActivityId,
    title: words.title,
    intro: '',
    questions: [newQuestion(words.question, freshId())],
    steps: phases.map((phase) => ({ phase, minutes: usualMinutes[phase] })),
    votes: [aPlan({ budget: 3, perOption: 2 })],
    remarks: false,
    edits: 'group',
    ideas: false,
    review: false,
  }
}

/** A copy with ids of its own, so that notes of the original are not shared. */
export function copyOfActivity(activity: Activity, title: string, freshId: () => string): Activity {
  const copy = plainActivity(activity)
  const id = freshId() as ActivityId
  const fresh = new Map(copy.questions.map((question) => [question.id, freshId() as QuestionId]))
  return {
    ...copy,
    id,
    title,
    questions: copy.questions.map((question) => ({ ...question, id: fresh.get(question.id)! })),
    votes: copy.votes.map((plan) => ({
      ...plan,
      of: { ...plan.of, questions: plan.of.questions.flatMap((asked) => fresh.get(asked) ?? []) },
    })),
  }
}

/** The activity with other questions; no vote is left limited to one that is gone. */
export function withQuestions(activity: Activity, questions: Activity['questions']): Activity {
  const known = new Set(questions.map(({ id }) => id))
  const votes = activity.votes.map((vote) => ({
    ...vote,
    of: { ...vote.of, questions: vote.of.questions.filter((id) => known.has(id)) },
  }))
  return { ...activity, questions, votes }
}

/** P1: switches a phase on (with its usual minutes) or off; the order is always the table's. */
export function withPhase(steps: Activity['steps'], phase: Phase, on: boolean): Activity['steps'] {
  const others = steps.filter((step) => step.phase !== phase)
  if (!on) return others
  return [...others, { phase, minutes: usualMinutes[phase] }].toSorted(
    (a, b) => phaseOrder(a.phase) - phaseOrder(b.phase),
  )
}

/** An activity that is on the page only, as one that nothing has happened in. */
export const unbegun = (activity: Activity) =>
  ({ ...activity, phase: 'waiting', since: 0, timer: idleTimer(), begun: false }) as const

/** When each activity begins and ends, in milliseconds since 1970; the first begins at `startsAt`. */
export function timesOf(
  activities: readonly Pick<Activity, 'steps'>[],
  startsAt: number,
): { from: number; to: number }[] {
  let at = startsAt
  return activities.map((activity) => {
    const from = at
    at += minutesOf(activity) * 60_000
    return { from, to: at }
  })
}

/** The list with one item in another place; places outside the list change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
