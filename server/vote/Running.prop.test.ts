import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aBallot } from '#shared/testing/votes.ts'
import type { Cast } from '#shared/vote/ballot.ts'
import { spent, tally } from '#shared/vote/tally.ts'
import { Running, TELLING } from './Running.ts'

const ballot = aBallot(['a', 'b'])
const moves = fc.array(
  fc.record({
    voter: fc.integer({ min: 0, max: 14 }),
    a: fc.integer({ min: 0, max: 3 }),
    b: fc.integer({ min: 0, max: 2 }),
    seconds: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 30, maxLength: 80 },
)
/** Half of them weigh double. */
const weightOf = (voter: number) => (voter > 7 ? 2 : 1)

it('V14 a telling takes in five changed ballots of a weight at least, and comes ten seconds after the one before', () => {
  let tellings = 0
  fc.assert(
    fc.property(moves, (all) => {
      const running = new Running([])
      const now = new Map<string, Cast>()
      let [at, told, toldAt, told5] = [0, running.standings, -Infinity, new Map<string, Cast>()]
      for (const { voter, a, b, seconds } of all) {
        at += seconds * 1_000
        const cast = { choices: { a, b }, weight: weightOf(voter) }
        now.set(`${voter}`, cast)
        running.keep(`${voter}`, cast)
        running.look(ballot, at)
        const { standings } = running
        if (standings === told) continue
        // Whoever knows all that was told before learns a sum over five ballots of one weight, or over none.
        const dotsOf = (cast?: Cast) => JSON.stringify([cast?.choices['a'] ?? 0, cast?.choices['b'] ?? 0])
        const changed = [...now].filter(([key, each]) => dotsOf(each) !== dotsOf(told5.get(key)))
        const next = new Map(told5)
        for (const weight of [1, 2]) {
          const crowd = changed.filter(([, each]) => each.weight === weight)
          if (crowd.length >= TELLING.crowd) for (const [key, each] of crowd) next.set(key, each)
        }
        expect(standings).toEqual(tally(ballot, [...next.values()]))
        expect(next).not.toEqual(told5)
        expect(at - toldAt).toBeGreaterThanOrEqual(TELLING.pace)
        ;[told, toldAt, told5] = [standings, at, next]
        tellings += 1
      }
      expect(running.voted).toBe([...now.values()].filter(({ choices }) => spent(choices) > 0).length)
    }),
  )
  expect(tellings).toBeGreaterThan(50)
})

it('V14 a server that starts again tells nothing before five ballots have changed, as it cannot know what was told', () => {
  const stored = Array.from({ length: 9 }, (_, i) => ({ key: `${i}`, choices: { a: 1 }, weight: 1 }))
  const running = new Running(stored)
  expect([running.voted, running.look(ballot, 0), running.standings]).toEqual([9, null, null])
  for (const key of ['0', '1', '2', '3']) running.keep(key, { choices: { b: 1 }, weight: 1 })
  running.look(ballot, 1)
  expect(running.standings).toBeNull()
  running.keep('4', { choices: { b: 1 }, weight: 1 })
  running.look(ballot, 2)
  expect(running.standings).toEqual(
    tally(
      ballot,
      stored.map((each, i) => (i < 5 ? { ...each, choices: { b: 1 } } : each)),
    ),
  )
  // More comes when the pace allows.
  for (const key of ['0', '1', '2', '3', '4']) running.keep(key, { choices: { a: 2 }, weight: 1 })
  expect(running.look(ballot, 3_002)).toBe(7_000)
  expect([running.look(ballot, 10_002), running.standings!.dots]).toEqual([null, 14])
})
