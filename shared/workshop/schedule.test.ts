import { describe, expect, it } from 'vitest'
import { activityId } from '../ids.ts'
import { actorOf, anActivity, aWorkshop } from '../testing/workshops.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { progressOf } from './programme.ts'
import { scheduleOf } from './schedule.ts'
import type { Command } from './commands.ts'
import type { Workshop } from './workshop.ts'

const [a1, a2] = [activityId.parse('a1'), activityId.parse('a2')]
const minute = 60_000
/** 18.00 on some day. */
const six = 18 * 60 * minute

/** Two parts of 50 and 10 minutes; the first one's writing alone begins late by some minutes. */
function evening(late: number, startsAt: number | null = six): Workshop {
  const at = six + late * minute
  const opened = evolve(aWorkshop({ startsAt }), { type: 'activity/opened', at, activity: a1 })
  return does(opened, { name: 'phase:advance', input: { activity: a1, from: 'waiting' } }, at)
}

function does(state: Workshop, command: Command, now: number, who = 'fac'): Workshop {
  const decision = decide(state, command as never, actorOf(state, who), { now, code: () => '111111' })
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value.events.reduce<Workshop>(evolve, state)
}

/** Ends in minutes after 18.00: of each part as expected and as agreed, and of the day. */
function told(state: Workshop, after: number) {
  const { current, agreed } = state
  const activities = state.activities.map((each) => ({ ...each, ...progressOf(state, each.id) }))
  const { slots, endsAt, agreedEnd } = scheduleOf({ activities, current, agreed }, six + after * minute)
  const minutes = (at: number | null) => at && (at - six) / minute
  return [
    ...slots.map(({ from, to, agreedTo }) => [minutes(from), minutes(to), minutes(agreedTo)]),
    [minutes(endsAt), minutes(agreedEnd)],
  ]
}

describe('S1 the schedule', () => {
  it('knows nothing before the day begins', () => {
    expect(told(aWorkshop({ startsAt: six }), 0)).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null],
    ])
  })

  it('moves with a late start, with a minute more and with time that is up', () => {
    const late = evening(7)
    expect(told(late, 7)).toEqual([
      [null, 57, 50],
      [57, 67, 60],
      [67, 60],
    ])
    const longer = does(late, { name: 'timer:extend', input: { activity: a1, minutes: 1 } }, six + 8 * minute)
    expect(told(longer, 8).at(-1)).toEqual([68, 60])
    // Ten minutes from 18.07: at 18.20 the step is three over.
    expect(told(late, 20).at(-1)).toEqual([70, 60])
  })

  it('stands still while time runs, and moves while it is paused', () => {
    const paused = does(evening(0), { name: 'timer:pause', input: { activity: a1 } }, six + 2 * minute)
    expect([told(evening(0), 5).at(-1), told(paused, 5).at(-1)]).toEqual([
      [60, 60],
      [63, 60],
    ])
  })

  it('begins its plan with the day when none was made or the planned time was another day’s', () => {
    for (const startsAt of [null, six - 30 * 24 * 60 * minute])
      expect(told(evening(5, startsAt), 5).at(-1)).toEqual([65, 65])
  })

  it('tells what a changed programme does, against what was agreed', () => {
    const state = evening(0)
    const activities = [
      state.activities[0]!,
      anActivity('a3', ['waiting', 'vote', 'done']),
      state.activities[1]!,
    ]
    const edited = does(state, { name: 'programme:edit', input: { activities, revision: 0 } }, six, 'org')
    expect(told(edited, 1)).toEqual([
      [null, 50, 50],
      [50, 60, null],
      [60, 70, 60],
      [70, 60],
    ])
  })

  it('leaves out what was skipped, and ends with what is over', () => {
    const second = evolve(evening(0), { type: 'activity/opened', at: six + 10 * minute, activity: a2 })
    expect(told(second, 10)).toEqual([
      [null, null, 50],
      [null, 20, 60],
      [20, 60],
    ])
  })
})

describe('S2 the time of the present step follows its minutes in the programme', () => {
  const retimed = (minutes: number, now: number) => {
    const state = evening(0)
    const steps = state.activities[0]!.steps.map((step) =>
      step.phase === 'alone' ? { ...step, minutes } : step,
    )
    const activities = [{ ...state.activities[0]!, steps }, state.activities[1]!]
    const at = six + now * minute
    const edited = does(state, { name: 'programme:edit', input: { activities, revision: 0 } }, at, 'org')
    return progressOf(edited, a1).timer
  }

  it('by as many minutes as it was changed', () => {
    expect(retimed(15, 3)).toEqual({ status: 'running', startedAt: six, pausedAt: null, length: 15 * minute })
    expect(retimed(2, 3).length).toBe(2 * minute)
    expect(retimed(10, 3).length).toBe(10 * minute)
  })

  it('and has no limit when it loses it', () => {
    expect(retimed(0, 3).status).toBe('idle')
  })
})
