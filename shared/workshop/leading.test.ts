import { expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, groupId, noteId, personId, workshopId } from '../ids.ts'
import { actorOf, aPerson, aWorkshop } from '../testing/workshops.ts'
import { decide, type RuledCommand } from './decide.ts'
import { type WorkshopEvent, workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { hiddenAt, leadOf } from './leading.ts'
import { may } from './permits.ts'
import { type Phase, phaseNames } from './phase.ts'
import { idleTimer } from './timer.ts'
import { meFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const stem = { workshop: workshopId.parse('w1'), activity: activityId.parse('a1') }
const [g1, g2] = ['g1', 'g2'].map((id) => groupId.parse(id)) as [
  ReturnType<typeof groupId.parse>,
  ReturnType<typeof groupId.parse>,
]
const boards = {
  own: boardIdOf({ kind: 'personal', ...stem, person: personId.parse('p1') }),
  table: boardIdOf({ kind: 'group', ...stem, group: g1 }),
  other: boardIdOf({ kind: 'group', ...stem, group: g2 }),
  later: boardIdOf({ kind: 'group', ...stem, activity: activityId.parse('a2'), group: g1 }),
  all: boardIdOf({ kind: 'synthesis', ...stem }),
}

const lead = (person: string, leads = true): RuledCommand => ({
  name: 'table:lead',
  input: { person: personId.parse(person), leads },
})
const ask = (state: Workshop, who: string, command: RuledCommand) =>
  decide(state, command, actorOf(state, who), { now: 1, code: () => '654321' })
const refusal = (state: Workshop, who: string, command: RuledCommand) => {
  const asked = ask(state, who, command)
  return asked.ok ? null : asked.refusal.code
}
function after(state: Workshop, who: string, command: RuledCommand): Workshop {
  const asked = ask(state, who, command)
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.value.events.reduce<Workshop>(evolve, state)
}
const led = (change: Partial<Workshop> = {}) => after(aWorkshop(change), 'fac', lead('p1'))
const leadNow = (state: Workshop) => leadOf(state, g1)?.id ?? null

function inPhase(state: Workshop, phase: Phase): Workshop {
  const at = { at: 0, activity: stem.activity }
  return (
    [
      { type: 'activity/opened', ...at },
      { type: 'phase/entered', ...at, phase, left: 'waiting', timer: idleTimer() },
      { type: 'phase/settled', ...at },
    ] satisfies WorkshopEvent[]
  ).reduce<Workshop>(evolve, state)
}

it('G6 one leads a table, made by who facilitates; nobody without a table, and nobody but participants', () => {
  expect([
    refusal(led(), 'p1', lead('p2')),
    refusal(led(), 'obs', lead('p2')),
    refusal(aWorkshop(), 'fac', lead('obs')),
    refusal(aWorkshop({ people: [aPerson('fac', 'facilitator'), aPerson('p1')] }), 'fac', lead('p1')),
    refusal(aWorkshop(), 'org', lead('nobody')),
  ]).toEqual(['forbidden', 'forbidden', 'forbidden', 'unknown-group', 'unknown-person'])
  const other = after(led(), 'org', lead('p2'))
  expect([leadNow(aWorkshop()), leadNow(led()), leadNow(other)]).toEqual([null, 'p1', 'p2'])
  expect(leadNow(after(other, 'fac', lead('p2', false)))).toBeNull()
  // Another table's lead stays.
  expect(leadOf(after(after(led(), 'fac', lead('p3')), 'fac', lead('p2')), g2)?.id).toBe('p3')
})

it('G6 leading ends by a move to another table, by a removal and by another role, and does not come back', () => {
  const at = { at: 0, person: personId.parse('p1') }
  const back = (group: typeof g1) => ({ type: 'person/moved' as const, ...at, group })
  const ended: WorkshopEvent[][] = [
    [back(g1)],
    [back(g2), back(g1)],
    [
      { type: 'person/removed', ...at },
      { type: 'person/readmitted', ...at },
    ],
    [{ type: 'person/promoted', ...at, role: 'facilitator', link: 1 }],
  ]
  expect(ended.map((events) => leadNow(events.reduce<Workshop>(evolve, led())))).toEqual([
    'p1',
    null,
    null,
    null,
  ])
})

it('G6 a log from before anybody could lead is read as it was', () => {
  const event = workshopEvent.parse({
    type: 'person/joined',
    at: 1,
    person: {
      id: 'p1',
      role: 'participant',
      name: null,
      number: 1,
      group: 'g1',
      link: null,
      joined: 1,
      removed: false,
    },
  })
  const state = evolve(aWorkshop({ people: [] }), event)
  expect([leadNow(state), meFor(state, actorOf(state, 'p1'), { seq: 1, keyOf: () => '' })?.leads]).toEqual([
    null,
    false,
  ])
})

/** Which boards somebody may tend, by phase; phases with none are left out. */
const tended = (state: Workshop, who: string) =>
  Object.fromEntries(
    phaseNames.flatMap((phase) => {
      const now = inPhase(state, phase)
      const open = Object.entries(boards).filter(
        ([, board]) => may(actorOf(now, who), { do: 'tend-board', board }, now) === true,
      )
      return open.length > 0 ? [[phase, open.map(([name]) => name).join(' ')]] : []
    }),
  )

it('G7 a lead tends their own table’s board until notes are gathered, who facilitates every shared one, others none', () => {
  expect(tended(led(), 'p1')).toEqual({ waiting: 'table', alone: 'table', brainstorm: 'table' })
  for (const who of ['p2', 'p3', 'obs']) expect(tended(led(), who)).toEqual({})
  const quiet = evolve(led(), { type: 'person/quieted', at: 0, person: personId.parse('p1'), quiet: true })
  expect(tended(quiet, 'p1')).toEqual({})
  const every = 'table other later all'
  expect(tended(led(), 'fac')).toEqual(Object.fromEntries(phaseNames.map((phase) => [phase, every])))
})

it('G7 a lead counts the heads of a shared device at their table, and of no other', () => {
  const people = aWorkshop().people.map((each, i) =>
    each.id === 'p2' || each.id === 'p3' ? { ...each, number: i, sharing: 4 } : { ...each, number: i },
  )
  const state = led({ people })
  const count = (device: number): RuledCommand => ({ name: 'person:count', input: { sharing: 7, device } })
  const sharing = (of: Workshop) => of.people.flatMap((each) => each.sharing ?? [])
  expect(sharing(after(state, 'p1', count(4)))).toEqual([7, 4])
  const byId: RuledCommand = { name: 'person:count', input: { sharing: 7, person: personId.parse('p3') } }
  expect([
    refusal(state, 'p1', count(5)),
    refusal(state, 'p1', byId),
    refusal(state, 'p3', count(4)),
    refusal(aWorkshop({ people }), 'p1', count(4)),
  ]).toEqual(['unknown-person', 'forbidden', 'unknown-person', 'forbidden'])
})

it('G6 G7 a table is told who leads it, but not where nobody is named; only its lead what is hidden there', () => {
  const people = aWorkshop().people.map((each) =>
    each.id === 'p2' ? { ...each, sharing: 3 } : each.id === 'p1' ? { ...each, name: 'Aino' } : each,
  )
  const hide = (id: string, by: string, board: keyof typeof boards): WorkshopEvent => ({
    type: 'note/hidden',
    at: 1,
    note: {
      ...{ id: noteId.parse(id), activity: stem.activity, at: 1, by: personId.parse(by), kind: 'free' },
      ...{ number: null, places: [{ board: boards[board], text: `Sana ${id}`, image: null }] },
    },
  })
  const state = [
    hide('n1', 'p1', 'table'),
    hide('n2', 'fac', 'table'),
    hide('n3', 'p3', 'other'),
  ].reduce<Workshop>(evolve, inPhase(led({ people }), 'brainstorm'))
  expect(hiddenAt(state, { activity: stem.activity, group: g1 }).map(({ id }) => id)).toEqual(['n1'])
  const told = (of: Workshop, who: string) => {
    const { leads, lead, tends } = meFor(of, actorOf(of, who), { seq: 1, keyOf: () => '' })!
    return { leads, lead, tends }
  }
  const tends = {
    hidden: [{ id: 'n1', kind: 'free', number: null, at: 1, text: 'Sana n1' }],
    devices: [{ device: 1, sharing: 3 }],
  }
  const lead = { name: 'Aino', number: 1 }
  expect(['p1', 'p2', 'p3', 'fac'].map((who) => told(state, who))).toEqual([
    { leads: true, lead, tends },
    { leads: false, lead, tends: null },
    { leads: false, lead: null, tends: null },
    { leads: false, lead: null, tends: null },
  ])
  expect(told({ ...state, anonymous: true }, 'p2').lead).toEqual({ name: null, number: null })
})
