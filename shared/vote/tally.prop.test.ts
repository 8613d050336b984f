import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBallot, casts } from '../testing/votes.ts'
import type { Choices } from './ballot.ts'
import { fits, spent, tally } from './tally.ts'

const ballot = aBallot(['a', 'b', 'c', 'd'])
const anyChoices = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'zz'), fc.integer({ min: 0, max: 9 }))
const fitting = fc.record({
  choices: anyChoices.filter((choices) => fits(ballot, choices)),
  weight: fc.integer({ min: 1, max: 9 }),
})

describe('counting', () => {
  it('V6 is independent of the order of ballots', () => {
    fc.assert(
      fc.property(fc.array(fitting), (ballots) => {
        expect(tally(ballot, [...ballots].reverse())).toEqual(tally(ballot, ballots))
      }),
    )
  })
  it('V2 V13 counts every dot as often as its ballot weighs, and a ballot that fits is within its budget', () => {
    fc.assert(
      fc.property(fc.array(fitting), (ballots) => {
        const { ranked, dots, voters } = tally(ballot, ballots)
        expect(ranked.reduce((sum, each) => sum + each.support, 0)).toBe(
          ballots.reduce((sum, { choices, weight }) => sum + weight * spent(choices), 0),
        )
        expect(dots).toBe(ballots.reduce((sum, { choices }) => sum + spent(choices), 0))
        expect(dots).toBeLessThanOrEqual(voters * ballot.budget)
        expect(ballots.every(({ choices }) => spent(choices) <= ballot.budget)).toBe(true)
      }),
    )
  })
  it('V3 ties share a rank and ranks are dense', () => {
    const { ranked, voters } = tally(ballot, casts({ a: 3, b: 2 }, { b: 1, c: 3 }, { d: 0 }))
    expect(ranked.map(({ id, support, supporters, rank }) => [id, support, supporters, rank])).toEqual([
      ['a', 3, 1, 1],
      ['b', 3, 2, 1],
      ['c', 3, 1, 1],
      ['d', 0, 0, null],
    ])
    expect(voters).toBe(2)
    const spread = tally(ballot, casts({ a: 3, b: 2 }, { b: 2, a: 1 }, { c: 3 }, { d: 1 }))
    expect(spread.ranked.map((each) => [each.id, each.rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ])
  })
  it.each<[Choices, string]>([
    [{ a: 4 }, 'more for one option than allowed'],
    [{ a: 3, b: 3 }, 'more than the budget'],
    [{ zz: 1 }, 'an option that is not there'],
  ])('V2 does not take %o: %s', (choices) => {
    expect(fits(ballot, choices)).toBe(false)
  })
})
