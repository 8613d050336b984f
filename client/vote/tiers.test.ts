import { expect, it } from 'vitest'
import { aBallot, casts } from '#shared/testing/votes.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import { tally } from '#shared/vote/tally.ts'
import { tiersOf } from './tiers.ts'

const ballot: Ballot = {
  ...aBallot([]),
  options: [...'ABCDEF'].map((letter) => ({ id: letter, title: letter, letter, notes: 1 })),
  budget: 9,
  perOption: 9,
}
const ids = (standings: readonly { id: string }[]) => standings.map(({ id }) => id).join('')

it('V3 ties share a shelf, the fourth rank is among others, and nothing is dropped', () => {
  const { ranked } = tally(ballot, casts({ A: 4, B: 3, C: 3, D: 2, E: 1 }))
  const { tiers, others, without } = tiersOf(ranked)
  expect(tiers.map(({ rank, standings }) => `${rank}${ids(standings)}`)).toEqual(['1A', '2BC', '3D'])
  expect(ids(others)).toBe('E')
  expect(ids(without)).toBe('F')
})

it('has no shelves when nobody voted', () => {
  const { ranked } = tally(ballot, [])
  expect(tiersOf(ranked)).toEqual({ tiers: [], others: [], without: ranked })
})
