import { describe, expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, groupId, type PersonId, personId, workshopId } from '../ids.ts'
import { person as personSchema } from '../people/person.ts'
import { actorOf, aPerson, aWorkshop } from '../testing/workshops.ts'
import { boardsOf } from './access.ts'
import { decide, type RuledCommand } from './decide.ts'
import { workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Deed, may } from './permits.ts'
import type { Phase } from './phase.ts'
import { progressOf } from './programme.ts'
import { meFor, type Pulse, viewFor } from './view.ts'
import { workshop as workshopSchema, type Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const p1 = personId.parse('p1')
const stem = { workshop: workshopId.parse('w1'), activity: a1 }
const own = boardIdOf({ kind: 'personal', ...stem, person: p1 })
const table = boardIdOf({ kind: 'group', ...stem, group: groupId.parse('g1') })

const inPhase = (phase: Phase): Workshop => {
  const state = aWorkshop({ current: a1 })
  return { ...state, progress: { [a1]: { ...progressOf(state, a1), phase } } }
}
const ask = (state: Workshop, who: string, command: RuledCommand) =>
  decide(state, command, actorOf(state, who), { now: 1, code: () => '654321' })
function after(state: Workshop, who: string, ...commands: RuledCommand[]): Workshop {
  return commands.reduce((now, command) => {
    const decision = ask(now, who, command)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.value.events.reduce<Workshop>(evolve, now)
  }, state)
}
const quiet = (person: string, on = true): RuledCommand => ({
  name: 'person:quiet',
  input: { person: personId.parse(person), quiet: on },
})
const codeOf = (state: Workshop, who: string, command: RuledCommand) => {
  const decision = ask(state, who, command)
  return decision.ok ? decision.value.events.length : decision.refusal.code
}

describe('L5 one person’s writing', () => {
  it('is locked by who facilitates, of participants, once', () => {
    const state = inPhase('brainstorm')
    expect([
      codeOf(state, 'fac', quiet('p1')),
      codeOf(state, 'p2', quiet('p1')),
      codeOf(state, 'obs', quiet('p1')),
      codeOf(state, 'fac', quiet('org')),
      codeOf(state, 'fac', quiet('nobody')),
      codeOf(after(state, 'fac', quiet('p1')), 'org', quiet('p1')),
    ]).toEqual([1, 'forbidden', 'forbidden', 'forbidden', 'unknown-person', 0])
  })

  it('leaves reading, voting and being ready, whatever else is locked or free', () => {
    const asked = (phase: Phase, who: string, change = (state: Workshop) => state) => {
      const state = change(after(inPhase(phase), 'fac', quiet('p1')))
      const deeds: Deed[] = [
        { do: 'read-board', board: phase === 'alone' ? own : table },
        ...(['write-board', 'arrange-board', 'edit-others', 'remark'] as const).map((deed) => ({
          do: deed,
          board: phase === 'alone' ? own : table,
        })),
        { do: 'be-ready' },
        { do: 'vote', activity: a1 },
      ]
      return deeds.map((deed) => may(actorOf(state, who), deed, state))
    }
    const shut = ['quieted', 'quieted', 'quieted', 'quieted']
    const bound = (state: Workshop): Workshop => ({
      ...state,
      activities: state.activities.map((each) => ({ ...each, edits: 'own' as const, remarks: true })),
      progress: { [a1]: { ...progressOf(state, a1), locks: { positions: true, writing: true } } },
    })
    expect(asked('brainstorm', 'p1')).toEqual([true, ...shut, true, 'ballot-shut'])
    expect(asked('brainstorm', 'p1', bound)).toEqual([true, ...shut, true, 'ballot-shut'])
    expect(asked('alone', 'p1')).toEqual([true, ...shut, true, 'ballot-shut'])
    expect(asked('vote', 'p1').slice(-2)).toEqual([true, true])
    expect(asked('brainstorm', 'p2').slice(0, 4)).toEqual([true, true, true, true])
  })

  it('is told to that person and to who facilitates, and to nobody else', () => {
    const before = inPhase('brainstorm')
    const state = after(before, 'fac', quiet('p1'))
    const at = { seq: 1, now: 1 }
    const pulse: Pulse = {
      ...{ present: new Set<PersonId>(), rugs: new Map(), voted: new Map(), running: new Map() },
      ...{ wrote: new Map(), heardSince: 0, perQuestion: new Map(), grouping: new Map(), saving: true },
    }
    const told = (who: string, now: Workshop) =>
      JSON.stringify([
        meFor(now, actorOf(now, who), { seq: 1, keyOf: () => 'k' }),
        viewFor(now, actorOf(now, who).role, pulse, at),
      ])
    expect(
      ['p1', 'p2', 'p3', 'obs', 'fac', 'org'].filter((who) => told(who, state) !== told(who, before)),
    ).toEqual(['p1', 'fac', 'org'])
    const writes = (who: string) => boardsOf(state, actorOf(state, who), a1).map((board) => board.writes)
    // Those of one table are told alike, in whichever order they ask.
    expect([writes('p2'), writes('p1'), writes('p2')]).toEqual([
      ['wrong-phase', true],
      ['quieted', 'quieted'],
      ['wrong-phase', true],
    ])
  })

  it('goes with the person to another table, and ends when it is lifted or they are removed', () => {
    const quieted = after(inPhase('brainstorm'), 'fac', quiet('p1'))
    const move: RuledCommand = { name: 'person:move', input: { person: p1, group: groupId.parse('g2') } }
    const removed = after(
      quieted,
      'fac',
      { name: 'person:remove', input: { person: p1 } },
      { name: 'person:readmit', input: { person: p1 } },
    )
    const isQuiet = (state: Workshop) => state.people.find(({ id }) => id === p1)?.quiet
    expect([
      isQuiet(after(quieted, 'p1', move)),
      isQuiet(after(quieted, 'fac', quiet('p1', false))),
      isQuiet(removed),
    ]).toEqual([true, false, false])
  })

  it('is open to people of logs and workshops from before', () => {
    const { quiet: _, ...before } = aPerson('p9')
    const event = workshopEvent.parse({ type: 'person/joined', at: 1, person: before })
    const stored = workshopSchema.parse(JSON.parse(JSON.stringify(aWorkshop({ people: [before as never] }))))
    expect([personSchema.parse(before), stored.people]).toEqual([aPerson('p9'), [aPerson('p9')]])
    expect(evolve(aWorkshop(), event).people.at(-1)).toEqual(aPerson('p9'))
  })
})
