import * as z from 'zod/mini'
import type { Ballot, Cast, Choices } from './ballot.ts'
import { whole } from '../schema.ts'

/** Support for one option. `rank` is dense: equal support shares it (1, 2, 2, 3); null without support. */
export const standing = z.object({
  id: z.string(),
  title: z.string(),
  letter: z.string(),
  /** Sum of dots, each as many times as its ballot weighs. */
  support: z.int(),
  /** How many people gave at least one. */
  supporters: z.int(),
  rank: z.nullable(whole(1)),
})
export type Standing = z.infer<typeof standing>

/** The outcome of a vote, most supported first; ties in ballot order. `voters` and `dots` are as given, without weights. */
export const standings = z.object({
  voters: z.int(),
  dots: z.int(),
  ranked: z.array(standing),
})
export type Standings = z.infer<typeof standings>

/** True when the choices fit the ballot: known options, not over the budget nor the most for one option. */
export function fits(ballot: Ballot, choices: Choices): boolean {
  const known = new Set(ballot.options.map((option) => option.id))
  const given = Object.entries(choices)
  return (
    given.every(([id, dots]) => known.has(id) && dots <= ballot.perOption) && spent(choices) <= ballot.budget
  )
}

/**
 * What was given, in the order of the ballot. The order in which somebody gave their dots is told to nobody: options stand
 * in an order of each person's own, so it would tell whose ballot this is.
 */
export const inBallotOrder = ({ options }: Ballot, choices: Choices): Choices =>
  Object.fromEntries(
    options.flatMap(({ id }) => ((choices[id] ?? 0) > 0 ? [[id, choices[id]!] as const] : [])),
  )

export const spent = (choices: Choices): number => Object.values(choices).reduce((sum, dots) => sum + dots, 0)

/** Counts ballots in any order to the same standings; ballots without dots count as not cast. */
export function tally(ballot: Ballot, ballots: readonly Cast[]): Standings {
  const cast = ballots.filter(({ choices }) => spent(choices) > 0)
  const counted = ballot.options.map((option) => ({
    id: option.id,
    title: option.title,
    letter: option.letter,
    support: cast.reduce((sum, { choices, weight }) => sum + weight * (choices[option.id] ?? 0), 0),
    supporters: cast.filter(({ choices }) => (choices[option.id] ?? 0) > 0).length,
  }))
  const levels = [...new Set(counted.map((option) => option.support))]
    .filter((n) => n > 0)
    .sort((a, b) => b - a)
  const ranked = counted
    .map((option) => ({ ...option, rank: option.support > 0 ? levels.indexOf(option.support) + 1 : null }))
    .sort((a, b) => b.support - a.support)
  return { voters: cast.length, dots: cast.reduce((sum, { choices }) => sum + spent(choices), 0), ranked }
}
