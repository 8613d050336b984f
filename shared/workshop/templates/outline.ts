import type { Openness } from '../../strategy/work.ts'
import type { Filter, VotePlan } from '../../vote/plan.ts'
import type { questionKinds, Language, PhaseStep } from '../workshop.ts'

/** The same words in the three languages of the interface. `{year}` stands for the year looked towards. */
export type Words = Readonly<Record<Language, string>>

export type QuestionOutline = { text: Words; kind: (typeof questionKinds)[number] }

export type ActivityOutline = {
  title: Words
  intro: Words
  questions: readonly QuestionOutline[]
  steps: readonly PhaseStep[]
  vote: VoteOutline
  /** Beside the first one; then each has a name. */
  more?: readonly VoteOutline[]
}

export type VoteOutline = Pick<VotePlan, 'on' | 'budget' | 'perOption' | 'places'> &
  Pick<Filter, 'elements' | 'drafted'> & { name?: Words }

/** A template before it has ids and a language. */
export type Outline = {
  name: Words
  activities: readonly ActivityOutline[]
  /** Whom the tables speak for: dealt to them in this order, each to as many. */
  bodies?: readonly Words[]
  /** What participants may do on the strategy page from the beginning; nothing where it is not said. */
  opens?: Openness
}

type Timed = Exclude<PhaseStep['phase'], 'waiting' | 'done'>

/**
 * Steps from waiting to done with minutes for those named; a phase that is not named is skipped.
 * Key order does not matter: the phases' own order rules.
 */
export function stepsOf(minutes: Partial<Record<Timed, number>>): PhaseStep[] {
  const order: Timed[] = ['alone', 'brainstorm', 'synthesis', 'vote', 'discuss']
  const timed = order.flatMap((phase) => {
    const length = minutes[phase]
    return length === undefined ? [] : [{ phase, minutes: length }]
  })
  return [{ phase: 'waiting', minutes: 0 }, ...timed, { phase: 'done', minutes: 0 }]
}
