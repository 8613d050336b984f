import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activityId } from '../ids.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { decide, type RuledCommand } from './decide.ts'
import { type WorkshopEvent, workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { progressOf } from './programme.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')

/** The state after a command and whatever it leaves to settle, or the refusal's code. */
function told(state: Workshop, command: RuledCommand): Workshop | string {
  const decision = decide(state, command, actorOf(state, 'fac'), { now: 0, code: () => '111111' })
  if (!decision.ok) return decision.refusal.code
  const next = decision.value.events.reduce<Workshop>(evolve, state)
  return progressOf(next, a1).settling === null
    ? next
    : evolve(next, { type: 'phase/settled', at: 0, activity: a1 })
}
const opened = () =>
  told(aWorkshop(), { name: 'activity:open', input: { activity: a1, from: null } }) as Workshop

/** A press that leaves the present stay, as whoever makes it sees it now. */
function press(state: Workshop, name: 'phase:advance' | 'phase:back'): RuledCommand {
  const { phase: from, visit } = progressOf(state, a1)
  return { name, input: { activity: a1, from, visit } }
}

it('P2 a press for an earlier stay in the same phase is stale, both ways, and without a stay it counts as before', () => {
  const state = opened()
  const late = press(state, 'phase:advance')
  const away = told(state, late) as Workshop
  const again = told(away, press(away, 'phase:back')) as Workshop
  const { phase, visit } = progressOf(again, a1)
  expect([phase, visit]).toEqual(['waiting', 2])
  expect(told(again, late)).toBe('stale')
  const { name, input } = late as Extract<RuledCommand, { name: 'phase:advance' }>
  const old = told(again, { name, input: { activity: a1, from: input.from } }) as Workshop
  expect(progressOf(old, a1)).toMatchObject({ phase: 'alone', visit: 3 })
  expect(told(old, press(away, 'phase:back'))).toBe('stale')
})

it('P2 of presses made at any time before, each stay is left at most once', () => {
  const step = fc.record({
    name: fc.constantFrom('phase:advance' as const, 'phase:back' as const),
    /** How many presses ago it was made: on its way all that time. */
    late: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const states = [opened()]
      const left: number[] = []
      for (const { name, late } of steps) {
        const seen = states[Math.max(0, states.length - 1 - late)]!
        const next = told(states.at(-1)!, press(seen, name))
        if (typeof next !== 'string') left.push(progressOf(seen, a1).visit)
        states.push(typeof next === 'string' ? states.at(-1)! : next)
      }
      expect(left).toEqual(left.map((_, i) => i))
    }),
  )
})

it('P2 replays a log and opens a workshop that were written before stays were counted', () => {
  const { visit, ...before } = progressOf(opened(), a1)
  const events = [
    {
      type: 'workshop/created',
      at: 0,
      workshop: aWorkshop({ current: a1, progress: { [a1]: before as never } }),
    },
    { type: 'phase/entered', at: 1, activity: a1, phase: 'alone', left: 'waiting', timer: before.timer },
    { type: 'phase/settled', at: 1, activity: a1 },
    { type: 'phase/entered', at: 2, activity: a1, phase: 'waiting', left: 'alone', timer: before.timer },
  ]
  const log = events.map((event): WorkshopEvent => workshopEvent.parse(JSON.parse(JSON.stringify(event))))
  const state = log.reduce<Workshop | null>(evolve, null)!
  expect([visit, progressOf(state, a1).visit, progressOf(state, a1).phase]).toEqual([0, 2, 'waiting'])
})
