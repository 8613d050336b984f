import { describe, expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, groupId, questionId } from '../ids.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { ASKING, type AskTarget } from './asks.ts'
import { commands } from './commands.ts'
import { decide, type RuledCommand } from './decide.ts'
import { workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { progressOf } from './programme.ts'
import { meFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const table = (id: string): AskTarget => ({ of: 'table', group: groupId.parse(id) })
const question = (id: string): AskTarget => ({ of: 'question', question: questionId.parse(id) })
const ask = (to: AskTarget, text?: string): RuledCommand => ({
  name: 'room:ask',
  input: { activity: a1, to, ...(text === undefined ? {} : { text }) },
})

/** The state after a command, or the refusal's code. */
function told(state: Workshop, who: string, command: RuledCommand, now = 0): Workshop | string {
  const decision = decide(state, command, actorOf(state, who), { now, code: () => '111111' })
  return decision.ok ? decision.value.events.reduce<Workshop>(evolve, state) : decision.refusal.code
}

const after = (state: Workshop, who: string, command: RuledCommand, now = 0): Workshop => {
  const found = told(state, who, command, now)
  if (typeof found === 'string') throw new Error(found)
  return found
}

const advance = (from: 'waiting' | 'alone'): RuledCommand => ({
  name: 'phase:advance',
  input: { activity: a1, from },
})
const begun = () =>
  after(
    after(aWorkshop(), 'fac', { name: 'activity:open', input: { activity: a1, from: null } }),
    'fac',
    advance('waiting'),
  )

describe('S21 asking the room', () => {
  const askedOf = (state: Workshop, who: string) =>
    meFor(state, actorOf(state, who), { seq: 1, keyOf: () => '' })?.asks

  it('reaches those concerned and nobody else, until the step ends', () => {
    const state = after(after(begun(), 'fac', ask(table('g1')), 5), 'org', ask(question('a1-q1')), 6)
    const [toTable, toAll] = [
      { to: table('g1'), at: 5 },
      { to: question('a1-q1'), at: 6 },
    ]
    expect(['p1', 'p3', 'fac', 'obs'].map((who) => askedOf(state, who))).toEqual([
      [toTable, toAll],
      [toAll],
      [],
      [],
    ])
    const settled = evolve(after(state, 'fac', advance('alone')), {
      type: 'phase/settled',
      at: 7,
      activity: a1,
    })
    expect(askedOf(settled, 'p1')).toEqual([])
  })

  it('is for facilitators, of tables and questions that there are, while people write', () => {
    for (const who of ['p1', 'obs']) expect(told(begun(), who, ask(table('g1')))).toBe('forbidden')
    expect(told(begun(), 'fac', ask(table('g9')))).toBe('unknown-group')
    expect(told(begun(), 'fac', ask(question('a2-q1')))).toBe('unknown-question')
    expect(told(aWorkshop(), 'fac', ask(table('g1')))).toBe('wrong-phase')
  })

  it('says a facilitator’s own words as they are; asking everybody about nothing needs some', () => {
    const state = after(
      after(begun(), 'fac', ask(table('g1'), 'Entä nuoret?'), 5),
      'fac',
      ask({ of: 'all' }, 'Mitä unohtui?'),
      6,
    )
    const toAll = { to: { of: 'all' }, at: 6, text: 'Mitä unohtui?' }
    expect(['p1', 'p3', 'obs'].map((who) => askedOf(state, who))).toEqual([
      [{ to: table('g1'), at: 5, text: 'Entä nuoret?' }, toAll],
      [toAll],
      [],
    ])
    expect(told(begun(), 'fac', ask({ of: 'all' }))).toBe('malformed')
    expect(told(state, 'org', ask({ of: 'all' }, 'Ja vielä?'), 7)).toBe('too-fast')
    const { input } = commands['room:ask']
    for (const text of ['  ', 'a'.repeat(201)])
      expect(input.safeParse({ activity: a1, to: { of: 'all' }, text }).success).toBe(false)
  })

  it('repeats nothing within a minute, and one facilitator asks only so much', () => {
    const once = after(begun(), 'fac', ask(table('g1')), 0)
    expect(told(once, 'org', ask(table('g1')), ASKING.rest - 1)).toBe('too-fast')
    const again = after(once, 'org', ask(table('g1')), ASKING.rest)
    expect(progressOf(again, a1).asks.map(({ at, by }) => [at, by])).toEqual([[ASKING.rest, 'org']])
    const tables = Array.from({ length: ASKING.perPerson + 1 }, (_, i) => ({
      ...begun().groups[0]!,
      id: groupId.parse(`t${i}`),
    }))
    const busy = tables
      .slice(1)
      .reduce((state, { id }) => after(state, 'fac', ask(table(id))), { ...begun(), groups: tables })
    expect(told(busy, 'fac', ask(table('t0')))).toBe('too-fast')
    expect(told(busy, 'org', ask(table('t0')))).not.toBe('too-fast')
  })
})

describe('S22 S23 the wall', () => {
  const place = { workshop: aWorkshop().id, activity: a1 }
  const light = (board: ReturnType<typeof boardIdOf>): RuledCommand => ({
    name: 'spotlight:set',
    input: { spotlight: { of: 'note', board, id: 'n1' } },
  })
  const shared = boardIdOf({ kind: 'group', ...place, group: groupId.parse('g1') })

  it('shows one thing until it is put away or the step ends, and never a sheet of somebody’s own', () => {
    const lit = after(begun(), 'fac', light(shared))
    expect(lit.wall.spotlight).toEqual({ of: 'note', board: shared, id: 'n1' })
    const away: RuledCommand = { name: 'spotlight:set', input: { spotlight: null } }
    expect(after(lit, 'org', away).wall.spotlight).toBeNull()
    expect(after(lit, 'fac', advance('alone')).wall.spotlight).toBeNull()
    const own = boardIdOf({ kind: 'personal', ...place, person: actorOf(lit, 'p1').id })
    expect(told(lit, 'fac', light(own))).toBe('forbidden')
    expect(
      told(lit, 'fac', light(boardIdOf({ kind: 'synthesis', ...place, activity: activityId.parse('a9') }))),
    ).toBe('not-found')
    expect(told(lit, 'p1', light(shared))).toBe('forbidden')
  })

  it('pauses, and goes on pausing from step to step until it is let go on', () => {
    const pause = (paused: boolean): RuledCommand => ({ name: 'wall:pause', input: { paused } })
    const paused = after(begun(), 'fac', pause(true))
    expect(after(paused, 'fac', advance('alone')).wall.paused).toBe(true)
    expect(after(paused, 'fac', pause(false)).wall).toEqual({ paused: false, spotlight: null })
    expect(told(paused, 'obs', pause(false))).toBe('forbidden')
  })
})

it('S21 S22 opens a workshop that was stored before there were questions to the room and pictures on the wall', () => {
  const { wall, ...old } = begun()
  const { asks, ...progress } = progressOf(begun(), a1)
  const stored = JSON.parse(
    JSON.stringify({ type: 'workshop/created', at: 0, workshop: { ...old, progress: { a1: progress } } }),
  ) as unknown
  const state = evolve(null, workshopEvent.parse(stored))
  expect([state.wall, progressOf(state, a1).asks]).toEqual([wall, asks])
})
