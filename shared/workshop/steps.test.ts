import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardIdOf } from '../board/boardId.ts'
import { activityId, personId } from '../ids.ts'
import { actorOf, anActivity, aWorkshop } from '../testing/workshops.ts'
import { aBallot } from '../testing/votes.ts'
import { decide, type RuledCommand } from './decide.ts'
import type { WorkshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Phase, phaseNames, phaseOrder } from './phase.ts'
import { progressOf } from './programme.ts'
import { stepsToSkipTo } from './steps.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const settled = { type: 'phase/settled', at: 0, activity: a1 } as const

/** The state after a command, or the refusal's code. What it starts settles at once. */
function after(state: Workshop, command: RuledCommand, who = 'fac'): Workshop | string {
  const decision = decide(state, command, actorOf(state, who), { now: 0, code: () => '111111' })
  return decision.ok
    ? [...decision.value.events, settled].reduce<Workshop>(evolve, state)
    : decision.refusal.code
}

const opened = (phases?: Phase[]): Workshop =>
  evolve(aWorkshop({ activities: [anActivity('a1', phases)] }), {
    type: 'activity/opened',
    at: 0,
    activity: a1,
  })
const phaseIn = (state: Workshop) => progressOf(state, a1).phase
const on = (state: Workshop, to?: Phase) =>
  after(state, { name: 'phase:advance', input: { activity: a1, from: phaseIn(state), to } }) as Workshop
const back = (state: Workshop) =>
  after(state, { name: 'phase:back', input: { activity: a1, from: phaseIn(state) } })
/** An activity that has gone to a phase step by step. */
const gone = (to: Phase, phases?: Phase[]): Workshop => {
  let state = opened(phases)
  while (phaseIn(state) !== to) state = on(state)
  return state
}

describe('P8 going back', () => {
  it.each<[Phase, Phase | string]>([
    ['waiting', 'no-earlier-phase'],
    ['alone', 'waiting'],
    ['brainstorm', 'notes-revealed'],
    ['synthesis', 'brainstorm'],
    ['vote', 'synthesis'],
    ['discuss', 'ballot-closed'],
    ['done', 'discuss'],
  ])('from %s leads to %s', (from, to) => {
    const state = back(gone(from))
    expect(typeof state === 'string' ? state : phaseIn(state)).toBe(to)
  })

  it('leads where the activity came from, not to what was skipped', () => {
    const state = on(on(opened(), 'brainstorm'), 'discuss')
    const first = back(state) as Workshop
    expect(progressOf(first, a1)).toMatchObject({ phase: 'brainstorm', trail: ['waiting'], begun: true })
    expect(phaseIn(back(first) as Workshop)).toBe('waiting')
  })

  it('is done once, by whoever was first, and by facilitators only', () => {
    const state = gone('synthesis')
    const ask: RuledCommand = { name: 'phase:back', input: { activity: a1, from: 'synthesis' } }
    expect(after(after(state, ask) as Workshop, ask, 'org')).toBe('stale')
    expect([after(state, ask, 'p1'), after(state, ask, 'obs')]).toEqual(['forbidden', 'forbidden'])
  })

  it('waits until the step before has settled', () => {
    const state = gone('brainstorm', ['waiting', 'brainstorm', 'synthesis', 'done'])
    const settling = evolve(state, {
      ...{ type: 'phase/entered', at: 0, activity: a1, phase: 'synthesis', left: 'brainstorm' },
      timer: progressOf(state, a1).timer,
    })
    expect(back(settling)).toBe('busy')
  })

  it('forgets the ballot that was open, so that the next one is another', () => {
    const ballot = aBallot([])
    const voting = evolve(gone('vote'), { type: 'ballot/opened', at: 0, activity: a1, ballot })
    const dropped = evolve(voting, { type: 'ballot/dropped', at: 0, activity: a1 })
    expect([progressOf(voting, a1).ballots, progressOf(dropped, a1).ballots]).toEqual([
      [{ ballot, standings: null }],
      [],
    ])
  })

  it('P5 an activity that has gone back to waiting is still one that has begun', () => {
    const waiting = { ...(back(gone('alone')) as Workshop), current: null }
    const removal: RuledCommand = { name: 'programme:edit', input: { activities: [], revision: 0 } }
    expect([phaseIn(waiting), after(waiting, removal, 'org')]).toEqual(['waiting', 'activity-started'])
  })
})

describe('P9 skipping', () => {
  it('goes on to any later step of the activity, and to no other', () => {
    expect(stepsToSkipTo(anActivity('a1'), 'alone').map(({ phase }) => phase)).toEqual([
      'synthesis',
      'vote',
      'discuss',
      'done',
    ])
    expect(phaseIn(on(gone('alone'), 'done'))).toBe('done')
    expect(on(gone('synthesis'), 'alone')).toBe('wrong-phase')
    expect(on(opened(['waiting', 'brainstorm', 'done']), 'vote')).toBe('wrong-phase')
  })

  it('does not pass by sheets that have been written on and are not revealed', () => {
    const sheet = boardIdOf({
      ...{ kind: 'personal', workshop: aWorkshop().id, activity: a1, person: personId.parse('p1') },
    })
    const waiting = back(gone('alone')) as Workshop
    const closed = evolve(waiting, { type: 'board/sealed', at: 0, board: sheet, epoch: 2, notes: 1 })
    expect(phaseIn(on(waiting, 'brainstorm'))).toBe('brainstorm')
    expect([on(closed, 'brainstorm'), phaseIn(on(closed, 'alone'))]).toEqual(['notes-hidden', 'alone'])
  })
})

it('a log from before steps could be gone back knows its way all the same', () => {
  const log = [
    { type: 'workshop/created', at: 0, workshop: aWorkshop() },
    { type: 'activity/opened', at: 0, activity: a1 },
    ...(['alone', 'brainstorm'] as const).map((phase, i) => ({
      ...{ type: 'phase/entered', at: i, activity: a1, phase, left: i === 0 ? 'waiting' : 'alone' },
      timer: progressOf(aWorkshop(), a1).timer,
    })),
  ] as WorkshopEvent[]
  expect(progressOf(log.reduce<Workshop | null>(evolve, null)!, a1)).toMatchObject({
    ...{ phase: 'brainstorm', trail: ['waiting', 'alone'], begun: true },
  })
})

it('P2 P8 whoever presses what, a hall moves at most once for each thing that was seen', () => {
  const move = fc.record({
    who: fc.constantFrom('org', 'fac', 'p1', 'obs'),
    name: fc.constantFrom('phase:advance' as const, 'phase:back' as const),
    to: fc.option(fc.constantFrom(...phaseNames), { nil: undefined }),
    times: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      let state = opened()
      for (const { who, name, to, times } of moves) {
        const from = phaseIn(state)
        const input = name === 'phase:back' ? { activity: a1, from } : { activity: a1, from, to }
        // Several facilitators press the same at once: each names what all of them saw.
        const took = Array.from({ length: times }, () => {
          const next = after(state, { name, input } as RuledCommand, who)
          if (typeof next !== 'string') state = next
          return typeof next !== 'string'
        })
        expect(took.filter(Boolean).length).toBeLessThanOrEqual(1)
        const { phase, trail } = progressOf(state, a1)
        expect([...trail, phase].map(phaseOrder)).toEqual(
          [...trail, phase].map(phaseOrder).sort((a, b) => a - b),
        )
        if (who === 'p1' || who === 'obs') expect(phase).toBe(from)
      }
    }),
  )
})
