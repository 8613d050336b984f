import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aBallot, casts } from '../testing/votes.ts'
import type { Cast, Choices } from './ballot.ts'
import { equalShares } from './equalShares.ts'
import { firstByDots, withoutAny } from './firstByDots.ts'
import { fits, spent, tally } from './tally.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const ballot = aBallot(ids)
const aCast = fc.record({
  choices: fc
    .dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 }))
    .filter((choices) => fits(ballot, choices)),
  weight: fc.constantFrom(1, 1, 2, 3),
})
const ballots = fc.array(aCast, { maxLength: 9 })
const places = fc.integer({ min: 1, max: 5 })
const times = (count: number, choices: Choices): Cast[] =>
  Array.from({ length: count }, () => ({ choices, weight: 1 }))
const weigh = (cast: Cast[]) => cast.reduce((sum, { weight }) => sum + weight, 0)
const chosen = (cast: Cast[], count: number) => equalShares(ballot, cast, count).map(({ id }) => id)

it('V9 gives the same in any order of the ballots', () => {
  fc.assert(
    fc.property(ballots, places, fc.integer(), (cast, count, turn) => {
      const at = cast.length === 0 ? 0 : Math.abs(turn % cast.length)
      const turned = [...cast.slice(at), ...cast.slice(0, at)].reverse()
      expect(equalShares(ballot, turned, count)).toEqual(equalShares(ballot, cast, count))
    }),
  )
})

it('V9 chooses each option once, never more than asked for, and as many as have dots', () => {
  fc.assert(
    fc.property(ballots, places, (cast, count) => {
      const taken = chosen(cast, count)
      const supported = tally(ballot, cast).ranked.filter(({ support }) => support > 0)
      expect(new Set(taken).size).toBe(taken.length)
      expect(taken.length).toBe(Math.min(count, supported.length))
      expect(supported.map(({ id }) => id)).toEqual(expect.arrayContaining(taken))
    }),
  )
})

it('V9 justified representation: who are enough for a place and agree on an option are not all left out', () => {
  let agreed = 0
  fc.assert(
    fc.property(ballots, places, (all, count) => {
      const cast = all.filter(({ choices }) => spent(choices) > 0)
      const taken = chosen(cast, count)
      const unheard = cast.filter((each) => withoutAny([each], taken) === 1)
      for (const id of ids) {
        const group = unheard.filter(({ choices }) => (choices[id] ?? 0) > 0)
        expect(weigh(group) * count >= weigh(cast) && group.length > 0).toBe(false)
      }
      if (withoutAny(cast, firstByDots(tally(ballot, cast), count).chosen) > 0) agreed += 1
    }),
    { numRuns: 300 },
  )
  // Choosing by dots alone does leave people out in these cases: the rule has something to prove.
  expect(agreed).toBeGreaterThan(20)
})

it('V9 V13 a ballot of weight w is w voters of one mind: the same places, paid for in the same way', () => {
  let moved = 0
  fc.assert(
    fc.property(ballots, places, (cast, count) => {
      const clones = cast.flatMap(({ choices, weight }) => times(weight, choices))
      expect(equalShares(ballot, cast, count)).toEqual(equalShares(ballot, clones, count))
      const alike = cast.map(({ choices }) => ({ choices, weight: 1 }))
      if (chosen(cast, count).join() !== chosen(alike, count).join()) moved += 1
    }),
    { numRuns: 200 },
  )
  // Weights do move places in these cases.
  expect(moved).toBeGreaterThan(10)
})

it('V9 names of options do not matter: another order of the ballot moves ties only', () => {
  fc.assert(
    fc.property(ballots, places, (cast, count) => {
      const turned = { ...ballot, options: [...ballot.options].reverse() }
      const [one, other] = [equalShares(ballot, cast, count), equalShares(turned, cast, count)]
      const clear = one.every(({ tied }) => tied.length === 0) && other.every(({ tied }) => tied.length === 0)
      if (clear) expect(other.map(({ id }) => id).sort()).toEqual(one.map(({ id }) => id).sort())
    }),
  )
})

it('V9 six of nine take two of three places, and the three others the third', () => {
  const cast = [...times(6, { a: 2, b: 2, c: 1 }), ...times(3, { d: 3, e: 2 })]
  expect(firstByDots(tally(ballot, cast), 3)).toEqual({ chosen: ['a', 'b', 'd'], tied: [], left: 0 })
  const wide = [...times(6, { a: 2, b: 2, c: 1 }), ...times(3, { d: 1 })]
  expect(firstByDots(tally(ballot, wide), 3).chosen).toEqual(['a', 'b', 'c'])
  expect(equalShares(ballot, wide, 3)).toEqual([
    { id: 'a', by: 'shares', tied: [] },
    { id: 'b', by: 'shares', tied: [] },
    { id: 'd', by: 'shares', tied: [] },
  ])
})

it('V9 fills by dots what no group can pay, and says when only the order decided', () => {
  const cast = casts({ a: 2 }, { b: 2 }, { c: 1 })
  expect(equalShares(ballot, cast, 1)).toEqual([{ id: 'a', by: 'support', tied: ['b'] }])
  expect(equalShares(ballot, cast, 2)).toEqual([
    { id: 'a', by: 'support', tied: [] },
    { id: 'b', by: 'support', tied: [] },
  ])
  expect(equalShares(ballot, [], 2)).toEqual([])
})

it('V3 first by dots leaves a tie over the last places open', () => {
  const { ranked } = tally(ballot, casts({ a: 3, b: 2 }, { c: 2, d: 2 }))
  expect([1, 2, 3, 5].map((count) => firstByDots({ ranked, voters: 2, dots: 9 }, count))).toEqual([
    { chosen: ['a'], tied: [], left: 0 },
    { chosen: ['a'], tied: ['b', 'c', 'd'], left: 1 },
    { chosen: ['a'], tied: ['b', 'c', 'd'], left: 2 },
    { chosen: ['a', 'b', 'c', 'd'], tied: [], left: 1 },
  ])
})

it('V9 counts a hall of 500 and 60 options in a moment', () => {
  const options = Array.from({ length: 60 }, (_, i) => ({ id: `o${i}`, title: '', letter: '', notes: 1 }))
  const cast = Array.from({ length: 500 }, (_, i) => ({
    choices: { [`o${(i * 7) % 60}`]: 2, [`o${(i * 13 + 5) % 60}`]: 2, [`o${(i * i) % 60}`]: 1 },
    weight: 1 + (i % 3),
  }))
  expect(equalShares({ ...ballot, options }, cast, 12)).toHaveLength(12)
})
