import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aBallot } from '#shared/testing/votes.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { fits, spent } from '#shared/vote/tally.ts'
import { dotsLeft, give, keepKnown, mayGive, take } from './dots.ts'

const names = ['a', 'b', 'c', 'd']
const ballots = fc
  .record({ budget: fc.integer({ min: 1, max: 9 }), perOption: fc.integer({ min: 1, max: 9 }) })
  .map((rules) => aBallot(names, rules))
const taps = fc.array(fc.record({ plus: fc.boolean(), option: fc.constantFrom(...names) }), { maxLength: 60 })

const tap = (
  ballot: Ballot,
  choices: Choices,
  { plus, option }: { plus: boolean; option: string },
): Choices => (plus ? give(ballot, choices, option) : take(choices, option))

it('V2 no order of plus and minus ever leaves the ballot over its budget or an option over its most', () => {
  let spentOut = 0
  fc.assert(
    fc.property(ballots, taps, (ballot, steps) => {
      let choices: Choices = {}
      for (const step of steps) {
        choices = tap(ballot, choices, step)
        expect(fits(ballot, choices)).toBe(true)
        expect(dotsLeft(ballot, choices)).toBe(ballot.budget - spent(choices))
        if (dotsLeft(ballot, choices) === 0) spentOut += 1
      }
    }),
  )
  expect(spentOut).toBeGreaterThan(0)
})

it('plus works exactly when no reason is given against it, and minus takes it back', () => {
  fc.assert(
    fc.property(ballots, taps, fc.constantFrom(...names), (ballot, steps, option) => {
      const before = steps.reduce<Choices>((choices, step) => tap(ballot, choices, step), {})
      const after = give(ballot, before, option)
      expect(spent(after) - spent(before)).toBe(mayGive(ballot, before, option) === true ? 1 : 0)
      if (after !== before) expect(take(after, option)).toEqual(before)
    }),
  )
})

it('says whether the dots are spent or the option is full', () => {
  const ballot: Ballot = {
    ...aBallot([]),
    options: names.map((id) => ({ id, title: id, letter: id, notes: 1 })),
    budget: 3,
    perOption: 2,
  }
  expect(mayGive(ballot, { a: 2 }, 'a')).toBe('full')
  expect(mayGive(ballot, { a: 2, b: 1 }, 'b')).toBe('spent')
  expect(mayGive(ballot, { a: 2 }, 'b')).toBe(true)
})

it('drops options that are no longer on the ballot', () => {
  const ballot: Ballot = {
    ...aBallot([]),
    options: [{ id: 'a', title: 'a', letter: 'A', notes: 1 }],
    budget: 3,
    perOption: 3,
  }
  expect(keepKnown(ballot, { a: 1, gone: 2 })).toEqual({ a: 1 })
})
