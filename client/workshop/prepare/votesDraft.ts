import type { VoteId } from '#shared/ids.ts'
import { bodyKey } from '#shared/people/bodyKey.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import type { VotePlan } from '#shared/vote/plan.ts'
import { isOnStrategy, type VoteSubject } from '#shared/vote/subject.ts'
import { weightOf, WEIGHTS } from '#shared/vote/weighing.ts'

type Table = { body: string | null; people: number }

/** One more vote, as most are. */
export const newVote = (id: string): VotePlan => aPlan({ id: id as VoteId, budget: 3, perOption: 2 })

/** The bodies that the tables speak for, and those that a vote still weighs though no table does. */
export function bodiesOf(tables: readonly Pick<Table, 'body'>[], weights: VotePlan['weights']): string[] {
  const named = [...tables.map(({ body }) => body ?? ''), ...weights.map(({ body }) => body)]
  const byKey = new Map<string, string>()
  for (const body of named)
    if (bodyKey(body) !== '' && !byKey.has(bodyKey(body))) byKey.set(bodyKey(body), body)
  return [...byKey.values()]
}

/** The weights with one body's changed; those that weigh as everybody does are not kept. */
export function withWeight(weights: VotePlan['weights'], body: string, weight: number): VotePlan['weights'] {
  const others = weights.filter((each) => bodyKey(each.body) !== bodyKey(body))
  return weight === 1 ? others : [...others, { body: body.trim(), weight }]
}

/** Weights that somebody has but too few share (V13); none while all weigh the same. */
export function sharedByFew(
  tables: readonly Table[],
  weights: VotePlan['weights'],
): { weight: number; people: number }[] {
  const people = new Map<number, number>()
  for (const table of tables.filter((each) => each.people > 0)) {
    const weight = weightOf(weights, table.body)
    people.set(weight, (people.get(weight) ?? 0) + table.people)
  }
  if (people.size < 2) return []
  return [...people]
    .map(([weight, shared]) => ({ weight, people: shared }))
    .filter((each) => each.people < WEIGHTS.floor)
    .sort((a, b) => b.weight - a.weight)
}

export type StrategySubject = Exclude<VoteSubject, 'themes' | 'notes'>

/** What of the strategy a vote is on; null where it is on themes or notes. */
export const strategySubjectOf = (on: VoteSubject): StrategySubject | null =>
  on === 'themes' || on === 'notes' ? null : on

/** The same vote on something else; so many spearheads are chosen only from what may be chosen from. */
export function votingOn({ places, ...vote }: VotePlan, on: VoteSubject): VotePlan {
  const chooses = on === 'amendments' || on === 'goals'
  return { ...vote, on, ...(chooses && places !== undefined ? { places } : {}) }
}

/** The same vote that chooses so many spearheads; none for 0. */
export const choosing = ({ places: _, ...vote }: VotePlan, places: number): VotePlan =>
  places === 0 ? vote : { ...vote, places }

/** What is limited, weighed or shown in a vote, in the order in which it is said; none in a plain one. */
export function specialsOf({ on, of, weights, live }: VotePlan): ('some' | 'weights' | 'live')[] {
  const limits = isOnStrategy(on)
    ? [on === 'amendments' ? of.groups : [], on === 'goals' ? (of.elements ?? []) : []]
    : [of.questions, of.groups, of.kinds]
  const some = limits.some((chosen) => chosen.length > 0)
  return [
    ...(some ? (['some'] as const) : []),
    ...(weights.length > 0 ? (['weights'] as const) : []),
    ...(live ? (['live'] as const) : []),
  ]
}
