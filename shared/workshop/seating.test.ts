import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupId, personId } from '../ids.ts'
import type { Result } from '../result.ts'
import { actorOf, aGroup, aPerson, aWorkshop } from '../testing/workshops.ts'
import { decide, type RuledCommand } from './decide.ts'
import type { Decision } from './decide/decision.ts'
import { evolve } from './evolve.ts'
import { workshopEvent } from './events.ts'
import { movesBack, spread } from './spread.ts'
import { type Pulse, viewFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const pulse: Pulse = {
  present: new Set(['p1', 'p2'].map((id) => personId.parse(id))),
  ...{
    rugs: new Map(),
    voted: new Map(),
    running: new Map(),
    wrote: new Map(),
    perQuestion: new Map(),
    grouping: new Map(),
  },
  ...{ heardSince: 0, saving: true },
}
const world = { now: 5_000, code: () => '654321' }
const ask = (state: Workshop, command: RuledCommand, who = 'fac') =>
  decide(state, command, actorOf(state, who), world)
const played = (state: Workshop, result: Result<Decision>): Workshop => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.events.reduce<Workshop>(evolve, state)
}
const seats = ({ people }: Pick<Workshop, 'people'>) =>
  Object.fromEntries(people.filter(({ role }) => role === 'participant').map(({ id, group }) => [id, group]))
const sizes = (state: Workshop) =>
  state.groups.map(({ id }) => state.people.filter(({ group }) => group === id).length)

/** A hall: at which table each sits, 0 for none; -1 has been removed from the first. */
const hall = (places: readonly number[], tables: number): Workshop =>
  aWorkshop({
    groups: Array.from({ length: tables }, (_, i) => aGroup(`g${i + 1}`)),
    people: [
      aPerson('fac', 'facilitator'),
      ...places.map((place, i) => ({
        ...aPerson(`p${i + 1}`, 'participant', place === 0 ? null : `g${Math.abs(place)}`),
        number: i + 1,
        removed: place < 0,
      })),
    ],
  })
const halls = fc
  .integer({ min: 1, max: 12 })
  .chain((tables) =>
    fc.tuple(fc.array(fc.integer({ min: 0, max: tables }), { maxLength: 60 }), fc.constant(tables)),
  )

it('G1 who has no table goes to the smallest, in order of arrival, and nobody else moves', () => {
  const state = hall([1, 1, 0, 2, 0, 0, -1], 3)
  expect(seats(played(state, ask(state, { name: 'people:spread', input: { who: 'unseated' } })))).toEqual({
    p1: 'g1', p2: 'g1', p3: 'g3', p4: 'g2', p5: 'g2', p6: 'g3', p7: 'g1',
  }) // prettier-ignore
})

it('G1 spreading everybody makes the tables even with the fewest moves, the same for any order', () => {
  fc.assert(
    fc.property(halls, ([places, tables]) => {
      const state = hall(places, tables)
      const even = played(state, ask(state, { name: 'people:spread', input: { who: 'all' } }))
      const after = sizes(even)
      expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1)
      const moves = spread(state.people, state.groups, 'all')
      expect(spread(state.people.toReversed(), state.groups, 'all')).toEqual(moves)
      // The fewest: whoever must stand up, by the sizes alone.
      const share = Math.floor(places.length / tables)
      const kept = sizes(state)
        .toSorted((a, b) => b - a)
        .reduce((sum, size, i) => sum + Math.min(size, share + (i < places.length % tables ? 1 : 0)), 0)
      expect(moves.length).toBe(places.length - kept)
      expect(ask(even, { name: 'people:spread', input: { who: 'all' } })).toMatchObject({
        value: { events: [] },
      })
    }),
  )
})

it('G2 a move is taken back whole, but for those whom somebody else has moved since', () => {
  const state = hall([1, 1, 2, 0], 3)
  const moves = ['p1', 'p2', 'p4'].map((id) => ({
    person: personId.parse(id),
    from: id === 'p4' ? null : groupId.parse('g1'),
    to: groupId.parse('g3'),
  }))
  const after = played(state, ask(state, { name: 'people:move', input: { moves } }))
  expect(seats(after)).toEqual({ p1: 'g3', p2: 'g3', p3: 'g2', p4: 'g3' })
  // Nothing but the seats has changed: no board, no number, no edition.
  expect({
    ...after,
    people: after.people.map((each, i) => ({ ...each, group: state.people[i]!.group })),
  }).toEqual(state)
  const elsewhere = evolve(after, {
    type: 'person/moved',
    at: 6_000,
    person: personId.parse('p2'),
    group: groupId.parse('g2'),
  })
  const back = ask(elsewhere, { name: 'people:move', input: { moves: movesBack(moves) } })
  expect(seats(played(elsewhere, back))).toEqual({ p1: 'g1', p2: 'g2', p3: 'g2', p4: null })
  expect(back).toMatchObject({ value: { reply: { moves: movesBack([moves[0]!, moves[2]!]) } } })
})

it('G2 refuses what cannot be: a table that is not there, one person twice, nobody left to move, a participant who asks', () => {
  const state = hall([1, 2], 2)
  const move = (person: string, from: string, to: string) => ({
    person: personId.parse(person),
    from: groupId.parse(from),
    to: groupId.parse(to),
  })
  const codeOf = (moves: ReturnType<typeof move>[], who = 'fac') => {
    const result = ask(state, { name: 'people:move', input: { moves } }, who)
    return result.ok ? null : result.refusal.code
  }
  expect([
    codeOf([move('p1', 'g1', 'g9')]),
    codeOf([move('p1', 'g1', 'g2'), move('p1', 'g1', 'g1')]),
    codeOf([move('p1', 'g2', 'g1')]),
    codeOf([move('fac', 'g1', 'g2')]),
    codeOf([move('p1', 'g1', 'g2')], 'p1'),
    codeOf([move('p1', 'g1', 'g2')]),
  ]).toEqual(['unknown-group', 'malformed', 'stale', 'stale', 'forbidden', null])
})

/** A hall whose second person is a table's device with six people. */
const withDevice = (places: readonly number[], tables: number): Workshop => {
  const state = hall(places, tables)
  return evolve(state, { type: 'person/counted', at: 1, person: personId.parse('p2'), sharing: 6 })
}

it('G5 a table’s device counts for all who share it and stays at its table', () => {
  const state = withDevice([1, 1, 1, 2, 0, 0, 0], 2)
  expect(seats(played(state, ask(state, { name: 'people:spread', input: { who: 'unseated' } })))).toEqual({
    p1: 'g1', p2: 'g1', p3: 'g1', p4: 'g2', p5: 'g2', p6: 'g2', p7: 'g2',
  }) // prettier-ignore
  const all = spread(state.people, state.groups, 'all').map(({ person }) => person)
  expect(all).toEqual(['p5', 'p6', 'p7', 'p1', 'p3'])
})

it('G5 whoever shares is counted wherever people are, but hands in one ballot', () => {
  const state = withDevice([1, 1, 2], 2)
  const told = viewFor(state, 'facilitator', pulse, { seq: 1, now: 2 })
  expect([told.participants, told.groups.map(({ people, present }) => [people, present])]).toEqual([
    { total: 8, present: 7, voters: 2 },
    [
      [7, 7],
      [1, 0],
    ],
  ])
  const count = (sharing: number | null): RuledCommand => ({ name: 'person:count', input: { sharing } })
  expect(ask(state, count(3), 'p1')).toMatchObject({
    value: { events: [{ type: 'person/counted', person: 'p1', sharing: 3 }] },
  })
  expect(ask(state, count(3), 'fac')).toMatchObject({ refusal: { code: 'forbidden' } })
})

it('G5 who facilitates counts the heads of a shared device, and makes no device shared or one’s own', () => {
  const state = withDevice([1, 1, 2], 2)
  const count = (who: string, person: string, sharing: number | null) => {
    const result = ask(
      state,
      { name: 'person:count', input: { sharing, person: personId.parse(person) } },
      who,
    )
    return result.ok ? result.value.events : result.refusal.code
  }
  expect(count('fac', 'p2', 4)).toEqual([{ type: 'person/counted', at: 5_000, person: 'p2', sharing: 4 }])
  expect([
    count('fac', 'p2', null),
    count('fac', 'p1', 4),
    count('fac', 'p9', 4),
    count('p1', 'p2', 4),
  ]).toEqual(['forbidden', 'forbidden', 'unknown-person', 'forbidden'])
})

it('G5 a log from before devices were shared opens with everybody on their own', () => {
  const { sharing, ...before } = aPerson('p1', 'participant', 'g1')
  expect(sharing).toBeNull()
  expect(workshopEvent.parse({ type: 'person/joined', at: 1, person: before })).toMatchObject({
    person: { sharing: null },
  })
})
