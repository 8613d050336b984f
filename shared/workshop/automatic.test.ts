import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activityId } from '../ids.ts'
import { actorOf, anActivity, aWorkshop } from '../testing/workshops.ts'
import { dueStep, whenUp } from './automatic.ts'
import { decide, type RuledCommand } from './decide.ts'
import { evolve } from './evolve.ts'
import { progressOf } from './programme.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const minute = 60_000

/** Writing alone, which ends by itself after ten minutes; what follows does not. */
function writing(): Workshop {
  const plain = anActivity('a1')
  const steps = plain.steps.map((step) => (step.phase === 'alone' ? { ...step, auto: true } : step))
  const opened = evolve(aWorkshop({ activities: [{ ...plain, steps }] }), {
    ...{ type: 'activity/opened', at: 0, activity: a1 },
  })
  const begun = does(opened, { name: 'phase:advance', input: { activity: a1, from: 'waiting' } }, 0)
  return begun
}

function does(state: Workshop, command: RuledCommand, now: number): Workshop {
  const decision = decide(state, command, actorOf(state, 'fac'), { now, code: () => '111111' })
  return decision.ok ? decision.value.events.reduce<Workshop>(evolve, state) : state
}
const up = (state: Workshop, now: number) => whenUp(state, now).reduce<Workshop>(evolve, state)
const phaseIn = (state: Workshop) => progressOf(state, a1).phase
const timer = (name: 'timer:pause' | 'timer:resume'): RuledCommand => ({ name, input: { activity: a1 } })

it('S3 a step that ends by itself goes on when its time is up, and not before', () => {
  expect([phaseIn(up(writing(), 10 * minute - 1)), phaseIn(up(writing(), 10 * minute))]).toEqual([
    'alone',
    'brainstorm',
  ])
})

it('S3 waits while it is paused, and for what was added', () => {
  const paused = does(writing(), timer('timer:pause'), 2 * minute)
  expect([dueStep(paused), whenUp(paused, 99 * minute)]).toEqual([null, []])
  const longer = does(
    does(paused, timer('timer:resume'), 5 * minute),
    { name: 'timer:extend', input: { activity: a1, minutes: 1 } },
    5 * minute,
  )
  expect(dueStep(longer)?.at).toBe(14 * minute)
})

it('S3 happens once, whatever facilitators do at the same moment, and steps without it end by hand', () => {
  const press = fc.constantFrom<'advance' | 'up' | 'pause' | 'resume'>('advance', 'up', 'pause', 'resume')
  fc.assert(
    fc.property(fc.array(press, { maxLength: 8 }), (presses) => {
      const state = presses.reduce((now, each) => {
        if (each === 'up') return up(now, 10 * minute)
        if (each === 'pause' || each === 'resume') return does(now, timer(`timer:${each}`), 10 * minute)
        return does(now, { name: 'phase:advance', input: { activity: a1, from: 'alone' } }, 10 * minute)
      }, writing())
      expect(phaseIn(state)).toBe(presses.includes('advance') ? 'brainstorm' : phaseIn(state))
      expect(['alone', 'brainstorm']).toContain(phaseIn(state))
    }),
  )
})
