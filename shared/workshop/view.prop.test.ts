import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activityId, boardId, groupId, personId, questionId } from '../ids.ts'
import type { Role } from '../people/roles.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { aBallot } from '../testing/votes.ts'
import { decide, type RuledCommand } from './decide.ts'
import type { WorkshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { phaseNames } from './phase.ts'
import { inOrder, progressOf } from './programme.ts'
import { meFor, type Pulse, viewFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const people = ['org', 'fac', 'obs', 'p1', 'p2', 'p3'] as const
const activity = fc.constantFrom('a1', 'a2').map((id) => activityId.parse(id))
const command: fc.Arbitrary<RuledCommand> = fc.oneof(
  fc.record({
    name: fc.constant('activity:open' as const),
    input: fc.record({ activity, from: fc.option(activity) }),
  }),
  fc.record({
    name: fc.constant('phase:advance' as const),
    input: fc.record({ activity, from: fc.constantFrom(...phaseNames) }),
  }),
  fc.record({
    name: fc.constant('phase:back' as const),
    input: fc.record({ activity, from: fc.constantFrom(...phaseNames) }),
  }),
  fc.record({
    name: fc.constant('ready:set' as const),
    input: fc.record({ activity, phase: fc.constantFrom(...phaseNames), ready: fc.boolean() }),
  }),
  fc.record({
    name: fc.constant('timer:extend' as const),
    input: fc.record({ activity, minutes: fc.constant(3) }),
  }),
  fc.record({
    name: fc.constant('person:remove' as const),
    input: fc.record({ person: fc.constantFrom(...people).map((id) => personId.parse(id)) }),
  }),
  fc.record({
    name: fc.constant('person:readmit' as const),
    input: fc.record({ person: fc.constantFrom(...people).map((id) => personId.parse(id)) }),
  }),
  fc.record({
    name: fc.constant('boards:lock' as const),
    input: fc.record({ activity, positions: fc.boolean(), writing: fc.boolean() }),
  }),
  fc.record({
    name: fc.constant('room:ask' as const),
    input: fc.record({
      activity,
      to: fc.oneof(
        fc.constantFrom('g1', 'g2').map((id) => ({ of: 'table' as const, group: groupId.parse(id) })),
        fc.constant({ of: 'question' as const, question: questionId.parse('a1-q1') }),
        fc.constant({ of: 'all' as const }),
      ),
      text: fc.constantFrom('Entä nuoret?', undefined),
    }),
  }),
  fc.record({
    name: fc.constant('spotlight:set' as const),
    input: fc.record({
      spotlight: fc.option(
        fc.record({
          of: fc.constantFrom('note' as const, 'theme' as const),
          board: fc.constantFrom('w1.a1.g.g1', 'w1.a1.p.p1', 'w1.a1.s').map((id) => boardId.parse(id)),
          id: fc.constant('n1'),
        }),
      ),
    }),
  }),
  fc.record({ name: fc.constant('wall:pause' as const), input: fc.record({ paused: fc.boolean() }) }),
  fc.record({
    name: fc.constant('people:spread' as const),
    input: fc.record({ who: fc.constantFrom('unseated' as const, 'all' as const) }),
  }),
  fc.record({
    name: fc.constant('person:count' as const),
    input: fc.record({ sharing: fc.option(fc.integer({ min: 1, max: 40 })) }),
  }),
  fc.record({
    name: fc.constant('table:lead' as const),
    input: fc.record({
      person: fc.constantFrom(...people).map((id) => personId.parse(id)),
      leads: fc.boolean(),
    }),
  }),
  fc.constant({ name: 'link:revoke' as const, input: { role: 'facilitator' as const } }),
)
const walk = fc.array(fc.tuple(fc.constantFrom(...people), command, fc.boolean()), { maxLength: 40 })

const pulse: Pulse = {
  present: new Set([personId.parse('p1')]),
  rugs: new Map(),
  voted: new Map(),
  running: new Map(),
  grouping: new Map(),
  wrote: new Map(),
  heardSince: 0,
  perQuestion: new Map(),
  saving: true,
}

/** Plays a walk; now and then what is settling settles. */
function play(steps: [string, RuledCommand, boolean][]): Workshop {
  return steps.reduce<Workshop>((state, [who, asked, settles], i) => {
    const decision = decide(state, asked, actorOf(state, who), { now: i * 1_000, code: () => '111111' })
    const next = decision.ok ? decision.value.events.reduce<Workshop>(evolve, state) : state
    return settles && next.current
      ? evolve(next, { type: 'phase/settled', at: i, activity: next.current })
      : next
  }, aWorkshop())
}

it('P1 P4 random days keep the workshop whole', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const state = play(steps)
      expect(state.activities.every((each) => inOrder(each.steps))).toBe(true)
      for (const each of state.activities) {
        const { phase, ready } = progressOf(state, each.id)
        expect(each.steps.map((step) => step.phase)).toContain(phase)
        expect(new Set(ready).size).toBe(ready.length)
      }
      expect(state.people.some((person) => person.role === 'organiser' && !person.removed)).toBe(true)
    }),
  )
})

it('A9 a participant’s view holds no person’s id, and nobody’s holds a ballot', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const state = play(steps)
      for (const role of ['participant', 'observer'] as const) {
        const text = JSON.stringify(viewFor(state, role, pulse, { seq: 1, now: 2 }))
        for (const id of people) expect(text).not.toContain(`"${id}"`)
        expect(text.includes(state.code)).toBe(role === 'observer')
      }
      for (const who of people) {
        const { lead, tends } = meFor(state, actorOf(state, who), { seq: 1, keyOf: () => '' }) ?? {}
        for (const id of people) expect(JSON.stringify([lead, tends])).not.toContain(`"${id}"`)
      }
    }),
  )
})

it('S24 what observers are told names nobody, though all have names, and shows no sheet of what is written alone', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const played = play(steps)
      const named = { ...played, people: played.people.map((each) => ({ ...each, name: `Nimi ${each.id}` })) }
      const view = viewFor(
        named,
        'observer',
        { ...pulse, wrote: new Map([[personId.parse('p1'), 1]]) },
        { seq: 1, now: 2 },
      )
      const me = meFor(named, actorOf(named, 'obs'), { seq: 1, keyOf: () => '' })
      const text = JSON.stringify([view, { ...me, person: null }])
      expect(text).not.toMatch(/Nimi|\.p\.|"(org|fac|obs|p[123])"/)
      expect(me?.boards.some(({ writes, remarks }) => writes === true || remarks) ?? false).toBe(false)
      expect(view.people).toBeNull()
    }),
  )
})

it('S4 what an activity will ask is in nobody’s view before it is opened, but in theirs who facilitate', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const played = play(steps)
      const activities = played.activities.map((each) => ({
        ...each,
        intro: `Johdanto ${each.id}`,
        questions: each.questions.map((question) => ({ ...question, text: `Kysymys ${each.id}` })),
      }))
      const state = { ...played, activities }
      for (const role of ['participant', 'observer', 'facilitator'] as const) {
        const text = JSON.stringify(viewFor(state, role, pulse, { seq: 1, now: 2 }))
        for (const { id } of activities) {
          const opened = state.current === id || progressOf(state, id).begun
          const told = opened || role === 'facilitator'
          expect([text.includes(`Kysymys ${id}`), text.includes(`Johdanto ${id}`)]).toEqual([told, told])
        }
      }
    }),
  )
})

it('L2 L4 a locked participant is told of no board to write on, and others of the same as without locks', () => {
  fc.assert(
    fc.property(walk, fc.boolean(), fc.boolean(), (steps, positions, writing) => {
      const open = play(steps)
      if (open.current === null) return
      const lock = (locks: { positions: boolean; writing: boolean }) =>
        evolve(open, { type: 'boards/locked', at: 0, activity: open.current!, locks })
      const [free, locked] = [lock({ positions: false, writing: false }), lock({ positions, writing })]
      const boards = (state: Workshop, who: string) =>
        meFor(state, actorOf(state, who), { seq: 1, keyOf: () => '' })?.boards
      for (const who of ['org', 'fac', 'obs']) expect(boards(locked, who)).toEqual(boards(free, who))
      const own = boards(locked, 'p1')?.filter((board) => board.activity === open.current) ?? []
      expect(own.some(({ writes }) => writes === true) && writing).toBe(false)
      const shared = own.filter(({ kind }) => kind !== 'personal')
      expect(shared.some(({ arranges }) => arranges === true) && positions).toBe(false)
    }),
  )
})

it('H2 H3 how many notes wait is told to who facilitates, while they may be let through, and no sheet to anybody else', () => {
  const unshown = new Map(['a1', 'a2'].map((id) => [activityId.parse(id), { waiting: 7_531, held: 8_642 }]))
  fc.assert(
    fc.property(walk, (steps) => {
      const played = play(steps)
      const state = { ...played, activities: played.activities.map((each) => ({ ...each, review: true })) }
      for (const role of ['participant', 'observer', 'facilitator'] as const) {
        const view = viewFor(state, role, { ...pulse, unshown }, { seq: 1, now: 2 })
        const told = view.activities.filter((each) => each.unshown !== null).map(({ phase }) => phase)
        const open = role === 'facilitator' ? ['brainstorm', 'synthesis', 'discuss'] : []
        expect(told.filter((phase) => !open.includes(phase))).toEqual([])
        expect(/7531|8642/.test(JSON.stringify(view))).toBe(told.length > 0)
      }
      for (const who of people) {
        const boards = meFor(state, actorOf(state, who), { seq: 1, keyOf: () => '' })?.boards ?? []
        expect(boards.filter(({ board }) => board.includes('.p.') && !board.endsWith(`.p.${who}`))).toEqual(
          [],
        )
        if (!who.startsWith('p')) continue
        expect(boards.filter(({ kind, writes }) => kind !== 'personal' && writes === true)).toEqual([])
      }
    }),
  )
})

it('A1 A2 what a person is told of boards is what they may do', () => {
  const state = evolve(aWorkshop(), { type: 'activity/opened', at: 0, activity: activityId.parse('a1') })
  const me = meFor(state, actorOf(state, 'p1'), { seq: 1, keyOf: (id) => `key-of-${id}` })
  expect(me?.boards.map((each) => [each.board, each.writes])).toEqual([
    ['w1.a1.p.p1', 'wrong-phase'],
    ['w1.a1.g.g1', 'wrong-phase'],
  ])
  expect(me?.key).toBe('key-of-a1')
  const gone = evolve(state, { type: 'person/removed', at: 0, person: personId.parse('p1') })
  expect(meFor(gone, actorOf(gone, 'p1'), { seq: 1, keyOf: () => '' })).toBeNull()
})

it('counts as ready only participants who are here', () => {
  const ready = (person: string) =>
    ({
      type: 'person/ready',
      at: 0,
      activity: activityId.parse('a1'),
      person: personId.parse(person),
      ready: true,
    }) as const
  const gone = { type: 'person/removed', at: 0, person: personId.parse('p1') } as const
  const told = (...events: WorkshopEvent[]) =>
    viewFor(events.reduce<Workshop>(evolve, aWorkshop()), 'organiser', pulse, { seq: 1, now: 2 })
      .activities[0]!.ready
  expect([
    told(ready('p1'), ready('p2')),
    told(ready('p1'), ready('p2'), gone),
    told(ready('p1'), ready('fac'), ready('org')),
  ]).toEqual([2, 1, 1])
})

it('V4 a ballot travels only with the activity that is current', () => {
  const a1 = activityId.parse('a1')
  const ballot = aBallot([])
  const state = [
    { type: 'activity/opened' as const, at: 0, activity: a1 },
    { type: 'ballot/opened' as const, at: 0, activity: a1, ballot },
  ].reduce<Workshop>(evolve, aWorkshop())
  const seen = (of: Workshop) => viewFor(of, 'participant', pulse, { seq: 1, now: 2 }).activities[0]!.ballots
  expect(seen(state)).toEqual([{ ballot, standings: null, running: null, voted: 0 }])
  expect(seen(evolve(state, { type: 'activity/opened', at: 1, activity: activityId.parse('a2') }))).toEqual(
    [],
  )
})

it('P10 who was removed is told to who facilitates only, and nobody whose link was revoked', () => {
  const seen = [
    { type: 'person/removed' as const, at: 0, person: personId.parse('p1') },
    { type: 'person/removed' as const, at: 0, person: personId.parse('fac') },
    { type: 'link/revoked' as const, at: 0, role: 'facilitator' as const, by: personId.parse('org') },
  ].reduce<Workshop>(evolve, aWorkshop())
  const removedFor = (role: Role) =>
    viewFor(seen, role, pulse, { seq: 1, now: 2 }).removed?.map(({ id }) => id)
  expect((['organiser', 'facilitator', 'participant', 'observer'] as const).map(removedFor)).toEqual([
    ['p1'],
    ['p1'],
    undefined,
    undefined,
  ])
})
