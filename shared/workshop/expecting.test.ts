import { expect, it } from 'vitest'
import { groupId, personId } from '../ids.ts'
import { nameKey } from '../people/nameKey.ts'
import type { Expected } from '../people/roster.ts'
import { actorOf, aGroup, aPerson, aWorkshop } from '../testing/workshops.ts'
import { decide, type RuledCommand } from './decide.ts'
import { workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { countExpected, seatsFor } from './expecting.ts'
import { meFor, viewFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const world = { now: 5_000, code: () => '654321' }
const g = (id: string) => groupId.parse(id)
const expects = (name: string, group: string | null, body: string | null = null): Expected => ({
  name,
  group: group === null ? null : g(group),
  body,
})
const list = [
  expects('Virtanen, Aino', 'g1'),
  expects('Matti Mäkelä', 'g1'),
  expects('Matti Mäkelä', 'g3'),
  expects('Åsa Öhman', null, 'Aluevaltuusto'),
]
const named = (id: string, name: string, group: string | null, number = 1) => ({
  ...aPerson(id, 'participant', group),
  name,
  number,
})
const hall = (...people: ReturnType<typeof named>[]): Workshop =>
  aWorkshop({
    groups: ['g1', 'g2', 'g3'].map((id) => ({ ...aGroup(id), body: id === 'g1' ? null : 'ALUEVALTUUSTO ' })),
    people: [aPerson('org', 'organiser'), aPerson('fac', 'facilitator'), ...people],
  })
const ask = (state: Workshop, command: RuledCommand, who = 'org') =>
  decide(state, command, actorOf(state, who), world)
function listed(state: Workshop, roster = list): Workshop {
  const result = ask(state, { name: 'roster:set', input: { roster, revision: state.revision } })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.events.reduce<Workshop>(evolve, state)
}
const seats = (state: Workshop, name: string | null) => seatsFor(state, { id: null, name })

it('G3 a name is the same in any case, order and spacing, but never with other letters', () => {
  expect(['  aino   VIRTANEN', 'Virtanen, Aino', 'Aino Virtanen'].map(nameKey)).toEqual(
    Array(3).fill('aino virtanen'),
  )
  expect(nameKey('Maija-Liisa Öhman')).toBe(nameKey('öhman, maija liisa'))
  expect(nameKey('Åsa')).not.toBe(nameKey('Asa'))
})

it('G3 names that have not come wait; those of one name are asked; a name is taken once', () => {
  const state = listed(hall(named('p1', 'Eero', 'g2')))
  expect(
    ['AINO virtanen', 'Matti Mäkelä', 'Åsa Öhman', 'Somebody', '', null].map((name) => seats(state, name)),
  ).toEqual([['g1'], ['g1', 'g3'], ['g3'], [], [], []])
  const here = {
    ...state,
    people: [...state.people, named('p2', 'Aino Virtanen', 'g1'), named('p3', 'Matti Mäkelä', 'g3')],
  }
  expect(['aino virtanen', 'Matti Mäkelä'].map((name) => seats(here, name))).toEqual([[], ['g1']])
  expect([countExpected(state), countExpected(here)]).toEqual([
    { names: 4, waiting: 4 },
    { names: 4, waiting: 2 },
  ])
})

it('G3 a list seats those who are here, asks namesakes, and leaves others and what it does not name', () => {
  const state = listed(
    hall(
      named('p1', 'aino virtanen', 'g2', 1),
      named('p2', 'Matti Mäkelä', null, 2),
      named('p3', 'Åsa Öhman', 'g2', 3),
      named('p4', 'Eero', 'g1', 4),
    ),
  )
  expect(state.people.slice(2).map(({ id, group }) => [id, group])).toEqual([
    ['p1', 'g1'],
    ['p2', null],
    ['p3', 'g2'],
    ['p4', 'g1'],
  ])
  const offered = (who: string) => meFor(state, actorOf(state, who), { seq: 1, keyOf: () => '' })?.offered
  expect([offered('p2'), offered('p1')]).toEqual([['g1', 'g3'], []])
  // Who has been left without a table is no namesake.
  const stood = evolve(state, { type: 'person/moved', at: 1, person: personId.parse('p1'), group: null })
  expect(meFor(stood, actorOf(stood, 'p1'), { seq: 1, keyOf: () => '' })?.offered).toEqual([])
})

it('G3 refuses a stale list and tables that are not there; nobody but an organiser reads it, and no view has a name', () => {
  const state = listed(hall(named('p1', 'Eero', 'g2')))
  const codeOf = (command: RuledCommand, who = 'org') => {
    const result = ask(state, command, who)
    return result.ok ? null : result.refusal.code
  }
  const set = (roster: Expected[], revision: number): RuledCommand => ({
    name: 'roster:set',
    input: { roster, revision },
  })
  expect([
    codeOf(set(list, state.revision - 1)),
    codeOf(set([expects('Aino', 'g9')], state.revision)),
    codeOf(set([], state.revision), 'fac'),
    codeOf({ name: 'roster:read', input: {} }, 'fac'),
    codeOf({ name: 'roster:read', input: {} }),
  ]).toEqual(['stale', 'unknown-group', 'forbidden', 'forbidden', null])
  const pulse = {
    present: new Set([personId.parse('p1')]),
    rugs: new Map(),
    voted: new Map(),
    running: new Map(),
    perQuestion: new Map(),
    wrote: new Map(),
    heardSince: 0,
    grouping: new Map(),
    saving: true,
  }
  for (const role of ['organiser', 'facilitator', 'observer', 'participant'] as const)
    expect(JSON.stringify(viewFor(state, role, pulse, { seq: 1, now: 2 }))).not.toContain('Virtanen')
})

it('G3 a log from before there were lists opens with an empty one', () => {
  const { roster, ...before } = hall()
  expect(roster).toEqual([])
  const event = workshopEvent.parse({ type: 'workshop/created', at: 1, workshop: before })
  expect(evolve(null, event).roster).toEqual([])
})

it('G3 seats two thousand without making anybody wait', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => named(`p${i}`, `Nimi ${i}`, null, i + 1))
  const state = listed(
    hall(...many),
    many.map(({ name }) => expects(name, 'g1')),
  )
  expect(state.people.filter(({ group }) => group === 'g1')).toHaveLength(2_000)
})
