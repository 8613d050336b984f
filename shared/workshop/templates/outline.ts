import type { VotePlan } from '../../vote/plan.ts'
import type { questionKinds, Language, PhaseStep } from '../workshop.ts'

/** The same words in the three languages of the interface. `{year}` stands for the year looked towards. */
export type Words = Readonly<Record<Language, string>>

export type QuestionOutline = { text: Words; kind: (typeof questionKinds)[number] }

export type ActivityOutline = {
  title: Words
  intro: Words
  questions: readonly QuestionOutline[]
  steps: readonly PhaseStep[]
  vote: Pick<VotePlan, 'on' | 'budget' | 'perOption'>
}

/** A template before it has ids and a language. */
export type Outline = { name: Words; activities: readonly ActivityOutline[] }

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
