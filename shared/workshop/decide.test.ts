import { describe, expect, it } from 'vitest'
import { activityId, groupId, personId } from '../ids.ts'
import type { Result } from '../result.ts'
import { actorOf, anActivity, aWorkshop } from '../testing/workshops.ts'
import { decide, type RuledCommand } from './decide.ts'
import type { Decision } from './decide/decision.ts'
import { workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { progressOf } from './programme.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const a2 = activityId.parse('a2')
const world = (now = 5_000) => ({ now, code: () => '654321' })

const ask = (state: Workshop, who: string, command: RuledCommand, now?: number): Result<Decision> =>
  decide(state, command, actorOf(state, who), world(now))

/** The state after a command that must be allowed. */
function after(state: Workshop, who: string, command: RuledCommand, now?: number): Workshop {
  const decision = ask(state, who, command, now)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value.events.reduce<Workshop>(evolve, state)
}

const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code)
const settled = (state: Workshop) => evolve(state, { type: 'phase/settled', at: 0, activity: a1 })
const open = (state = aWorkshop()) =>
  after(state, 'fac', { name: 'activity:open', input: { activity: a1, from: null } })
const advance = (from: 'waiting' | 'alone' | 'done'): RuledCommand => ({
  name: 'phase:advance',
  input: { activity: a1, from },
})

describe('running the day', () => {
  it('P1 goes through the steps in order, skipping what the activity does not have', () => {
    let state = open(aWorkshop({ activities: [anActivity('a1', ['waiting', 'brainstorm', 'vote', 'done'])] }))
    const seen: string[] = []
    for (let i = 0; i < 3; i += 1) {
      const { phase } = progressOf(state, a1)
      state = settled(after(state, 'fac', { name: 'phase:advance', input: { activity: a1, from: phase } }))
      seen.push(progressOf(state, a1).phase)
    }
    expect(seen).toEqual(['brainstorm', 'vote', 'done'])
    expect(refusalOf(ask(state, 'fac', advance('done')))).toBe('no-next-phase')
  })

  it('P2 two facilitators at once advance once', () => {
    const state = open()
    const first = after(state, 'fac', advance('waiting'))
    expect(refusalOf(ask(first, 'org', advance('waiting')))).toBe('stale')
    expect(progressOf(first, a1).phase).toBe('alone')
  })

  it('P3 refuses a further step until boards are closed', () => {
    const alone = after(open(), 'fac', advance('waiting'))
    const next = after(alone, 'fac', advance('alone'))
    expect(progressOf(next, a1).settling).toBe('alone')
    const hurry: RuledCommand = { name: 'phase:advance', input: { activity: a1, from: 'brainstorm' } }
    expect(refusalOf(ask(next, 'fac', hurry))).toBe('busy')
    expect(refusalOf(ask(settled(next), 'fac', hurry))).toBeNull()
  })

  it('P4 starts the time of the phase that is entered', () => {
    const state = after(open(), 'fac', advance('waiting'), 9_000)
    expect(progressOf(state, a1).timer).toEqual({
      status: 'running',
      startedAt: 9_000,
      pausedAt: null,
      length: 600_000,
    })
  })

  it('opens another activity only from what the facilitator saw', () => {
    const state = open()
    const stale: RuledCommand = { name: 'activity:open', input: { activity: a2, from: null } }
    expect(refusalOf(ask(state, 'fac', stale))).toBe('stale')
    expect(after(state, 'fac', { name: 'activity:open', input: { activity: a2, from: a1 } }).current).toBe(
      'a2',
    )
  })

  it.each(['p1', 'obs'])('A7 %s cannot move the hall', (who) => {
    expect(refusalOf(ask(open(), who, advance('waiting')))).toBe('forbidden')
    expect(refusalOf(ask(open(), who, { name: 'timer:pause', input: { activity: a1 } }))).toBe('forbidden')
  })

  it('pauses, goes on and adds time without losing any', () => {
    let state = after(open(), 'fac', advance('waiting'), 0)
    state = after(state, 'fac', { name: 'timer:pause', input: { activity: a1 } }, 60_000)
    state = after(state, 'fac', { name: 'timer:resume', input: { activity: a1 } }, 360_000)
    state = after(state, 'fac', { name: 'timer:extend', input: { activity: a1, minutes: 1 } }, 360_000)
    expect(progressOf(state, a1).timer).toEqual({
      status: 'running',
      startedAt: 300_000,
      pausedAt: null,
      length: 660_000,
    })
  })
})

describe('preparing', () => {
  const edit = (
    state: Workshop,
    activities: Workshop['activities'],
    revision = state.revision,
  ): RuledCommand => ({
    name: 'programme:edit',
    input: { activities, revision },
  })

  it('P6 refuses an edit of an older revision', () => {
    const state = aWorkshop()
    const once = after(state, 'org', edit(state, [anActivity('a9')]))
    expect(once.revision).toBe(1)
    expect(refusalOf(ask(once, 'org', edit(state, [anActivity('a8')], 0)))).toBe('stale')
  })

  it('S1 lets whoever facilitates change the programme once the meeting is on, and nothing else that is prepared', () => {
    const longer = edit(aWorkshop(), [...aWorkshop().activities, anActivity('a9')])
    const groups: RuledCommand = { name: 'groups:edit', input: { groups: aWorkshop().groups, revision: 0 } }
    expect(refusalOf(ask(aWorkshop(), 'fac', longer))).toBe('forbidden')
    expect(after(open(), 'fac', longer).activities.map(({ id }) => id)).toEqual(['a1', 'a2', 'a9'])
    for (const who of ['obs', 'p1']) expect(refusalOf(ask(open(), who, longer))).toBe('forbidden')
    expect(refusalOf(ask(open(), 'fac', groups))).toBe('forbidden')
  })

  it('P1 refuses steps out of order, twice or without an end', () => {
    const state = aWorkshop()
    for (const phases of [
      ['waiting', 'vote', 'alone', 'done'],
      ['waiting', 'alone', 'alone', 'done'],
      ['waiting', 'alone'],
      ['alone', 'done'],
    ] as const) {
      expect(refusalOf(ask(state, 'org', edit(state, [anActivity('a9', [...phases])])))).toBe(
        'steps-out-of-order',
      )
    }
  })

  it('P5 keeps a started activity and its phases, and lets its words change', () => {
    const state = after(open(), 'fac', advance('waiting'))
    expect(refusalOf(ask(state, 'org', edit(state, [anActivity('a2')])))).toBe('activity-started')
    expect(refusalOf(ask(state, 'org', edit(state, [anActivity('a1', ['waiting', 'vote', 'done'])])))).toBe(
      'activity-started',
    )
    const renamed = { ...anActivity('a1'), title: 'Uusi nimi' }
    expect(after(state, 'org', edit(state, [renamed])).activities).toEqual([renamed])
  })

  it('S41 whose notes may be changed is tightened before an activity begins, and loosened at any time', () => {
    const own = { ...anActivity('a1'), edits: 'own' as const }
    const before = after(aWorkshop(), 'org', edit(aWorkshop(), [own]))
    const begun = after(open(before), 'fac', advance('waiting'))
    const loosened = after(begun, 'org', edit(begun, [anActivity('a1')], 1))
    expect([before, begun, loosened].map(({ activities }) => activities[0]!.edits)).toEqual([
      'own',
      'own',
      'group',
    ])
    expect(refusalOf(ask(loosened, 'org', edit(loosened, [own], 2)))).toBe('activity-started')
  })

  it('H1 whether notes are read before others see them is settled when the activity begins', () => {
    const read = { ...anActivity('a1'), review: true }
    const chosen = after(aWorkshop(), 'org', edit(aWorkshop(), [read]))
    const begun = after(open(chosen), 'fac', advance('waiting'))
    expect(begun.activities[0]!.review).toBe(true)
    expect(refusalOf(ask(begun, 'org', edit(begun, [anActivity('a1')], 1)))).toBe('activity-started')
    const plain = after(open(aWorkshop()), 'fac', advance('waiting'))
    expect(refusalOf(ask(plain, 'org', edit(plain, [read])))).toBe('activity-started')
  })

  it('S40 S46 H1 reads a log from before there was a choice: all in the group change its notes, nothing is lent, nothing waits', () => {
    const { edits: _, ideas: __, review: ___, ...old } = anActivity('a1')
    const event = workshopEvent.parse({ type: 'programme/edited', at: 1, activities: [old] })
    expect(evolve(aWorkshop(), event).activities).toEqual([anActivity('a1')])
  })

  it('keeps a table that has people', () => {
    const state = aWorkshop()
    const only = state.groups.slice(1)
    const removal: RuledCommand = { name: 'groups:edit', input: { groups: only, revision: 0 } }
    expect(ask(state, 'org', removal)).toEqual({
      ok: false,
      refusal: { code: 'group-in-use', detail: 'Pöytä g1' },
    })
  })

  it('changes nothing in an archived workshop but its being archived', () => {
    const state = after(aWorkshop(), 'org', { name: 'workshop:archive', input: { archived: true } })
    expect(refusalOf(ask(state, 'org', edit(state, [])))).toBe('archived')
    expect(after(state, 'org', { name: 'workshop:archive', input: { archived: false } }).archived).toBe(false)
  })
})

describe('people', () => {
  it('A7 a revoked link takes the role from those who came by it, but not from who revokes', () => {
    const state = aWorkshop({
      people: [...aWorkshop().people, { ...aWorkshop().people[0]!, id: personId.parse('org2') }],
    })
    const next = after(state, 'org', { name: 'link:revoke', input: { role: 'organiser' } })
    expect(next.links.organiser).toBe(2)
    expect(
      next.people.filter((person) => person.role === 'organiser').map((p) => [p.id, p.removed, p.link]),
    ).toEqual([
      ['org', false, 2],
      ['org2', true, 1],
    ])
  })

  it('lets people choose their own table, and facilitators anyone’s', () => {
    const move = (person: string): RuledCommand => ({
      name: 'person:move',
      input: { person: personId.parse(person), group: groupId.parse('g2') },
    })
    expect(refusalOf(ask(aWorkshop(), 'p1', move('p1')))).toBeNull()
    expect(refusalOf(ask(aWorkshop(), 'p1', move('p2')))).toBe('forbidden')
    expect(refusalOf(ask(aWorkshop(), 'fac', move('p2')))).toBeNull()
    expect(refusalOf(ask(aWorkshop(), 'fac', move('nobody')))).toBe('unknown-person')
  })

  it('removes a participant but never an organiser', () => {
    const remove = (person: string): RuledCommand => ({
      name: 'person:remove',
      input: { person: personId.parse(person) },
    })
    expect(after(aWorkshop(), 'fac', remove('p1')).people.find((p) => p.id === 'p1')?.removed).toBe(true)
    expect(refusalOf(ask(aWorkshop(), 'fac', remove('org')))).toBe('forbidden')
  })

  it('P10 lets a removed person in again with name, table and readiness as they were, and nobody by a dead link', () => {
    const who = (person: string) => ({ person: personId.parse(person) })
    const started = after(open(), 'fac', advance('waiting'))
    const ready: RuledCommand = { name: 'ready:set', input: { activity: a1, phase: 'alone', ready: true } }
    const before = after(started, 'p1', ready)
    const without = after(before, 'fac', { name: 'person:remove', input: who('p1') })
    const readmit = (person: string): RuledCommand => ({ name: 'person:readmit', input: who(person) })
    expect(after(without, 'fac', readmit('p1'))).toEqual(before)
    expect(refusalOf(ask(without, 'p2', readmit('p1')))).toBe('forbidden')
    expect(refusalOf(ask(before, 'fac', readmit('p1')))).toBe('unknown-person')
    expect(
      after({ ...without, groups: [] }, 'fac', readmit('p1')).people.find(({ id }) => id === 'p1'),
    ).toEqual({
      ...before.people.find(({ id }) => id === 'p1'),
      group: null,
    })

    const revoked = after(without, 'org', { name: 'link:revoke', input: { role: 'facilitator' } })
    expect(refusalOf(ask(revoked, 'org', readmit('fac')))).toBe('dead-link')
  })

  it('counts readiness for the phase it was said in, once', () => {
    const state = after(open(), 'fac', advance('waiting'))
    const ready: RuledCommand = { name: 'ready:set', input: { activity: a1, phase: 'alone', ready: true } }
    const twice = after(after(state, 'p1', ready), 'p1', ready)
    expect(progressOf(twice, a1).ready).toEqual(['p1'])
    expect(refusalOf(ask(open(), 'p1', ready))).toBe('stale')
    for (const who of ['obs', 'fac', 'org']) expect(refusalOf(ask(state, who, ready))).toBe('forbidden')
  })
})

describe('L4 locks', () => {
  const lock = (input: { positions?: boolean; writing?: boolean }, activity = a1): RuledCommand => ({
    name: 'boards:lock',
    input: { activity, ...input },
  })
  const locksIn = (state: Workshop) => [a1, activityId.parse('a2')].map((id) => progressOf(state, id).locks)

  it('are set by facilitators, each by itself, and for one activity', () => {
    const [none, both] = [
      { positions: false, writing: false },
      { positions: true, writing: true },
    ]
    const one = after(open(), 'fac', lock({ positions: true }))
    // Two facilitators who each set one do not undo the other's.
    const two = after(one, 'org', lock({ writing: true }))
    expect(locksIn(two)).toEqual([both, none])
    expect(locksIn(after(two, 'fac', advance('waiting')))).toEqual([both, none])
    expect(locksIn(after(two, 'fac', lock({ positions: false, writing: false })))).toEqual([none, none])
  })

  it('are nobody else’s to set, and setting them again records nothing', () => {
    for (const who of ['p1', 'obs'])
      expect(refusalOf(ask(open(), who, lock({ writing: true })))).toBe('forbidden')
    expect(refusalOf(ask(open(), 'fac', lock({}, activityId.parse('a9'))))).toBe('unknown-activity')
    const locked = after(open(), 'fac', lock({ writing: true }))
    expect(ask(locked, 'org', lock({ writing: true }))).toEqual({
      ok: true,
      value: { events: [], reply: {} },
    })
  })
})
