import { expect, it } from 'vitest'
import { aBallot } from '../testing/votes.ts'
import type { Ballot, Choices } from './ballot.ts'
import { tally } from './tally.ts'
import { compareWays } from './ways.ts'

const ballot: Ballot = {
  ...aBallot([]),
  options: [...'ABCD'].map((id) => ({ id, title: id, letter: id, notes: 1 })),
  budget: 5,
  perOption: 3,
}
const compare = (cast: Choices[], places: number) => {
  const receipts = cast.map((choices, i) => ({ code: `0000-000${i}`, choices, weight: 1 }))
  const { rows, neither, decidedByOrder, ...rest } = compareWays(
    ballot,
    tally(ballot, receipts),
    receipts,
    places,
  )
  return {
    rows: rows.map(({ standing, byDots, byShares }) => `${standing.id} ${byDots} ${byShares}`),
    neither: neither.map(({ id }) => id),
    decidedByOrder: decidedByOrder.map(({ id }) => id),
    ...rest,
  }
}

it('V9 tells what each way leaves out, and how many voters then have nothing', () => {
  const many = Array.from({ length: 6 }, () => ({ A: 2, B: 2, C: 1 }))
  const few = Array.from({ length: 3 }, () => ({ D: 1 }))
  expect(compare([...many, ...few], 3)).toEqual({
    rows: ['A in in', 'B in in', 'C in out', 'D out in'],
    neither: [],
    open: { places: 0, options: 0 },
    decidedByOrder: [],
    unheard: { byDots: 3, byShares: 0 },
  })
})

it('V3 leaves a tie over the last place open, and says where the order on the ballot decided', () => {
  expect(compare([{ A: 2 }, { B: 1 }, { C: 1 }], 2)).toEqual({
    rows: ['A in in', 'B tie in', 'C tie tie'],
    neither: [],
    open: { places: 1, options: 2 },
    decidedByOrder: ['C'],
    unheard: { byDots: null, byShares: 1 },
  })
})
