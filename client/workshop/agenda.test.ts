import { describe, expect, it } from 'vitest'
import { startTimer } from '#shared/workshop/timer.ts'
import { agendaOf, shareGone, stepsOf } from './agenda.ts'
import { activityView } from './testing/views.ts'

const minute = 60_000

describe('agendaOf', () => {
  it('lays the programme out from the planned start', () => {
    const activities = [
      activityView('missio', 'done'),
      activityView('visio', 'alone'),
      activityView('tavoitteet', 'waiting'),
    ]
    expect(agendaOf({ activities, current: activities[1]!.id, startsAt: 1000 })).toEqual([
      { id: 'missio', title: 'missio', minutes: 20, state: 'past', startsAt: 1000 },
      { id: 'visio', title: 'visio', minutes: 20, state: 'now', startsAt: 1000 + 20 * minute },
      { id: 'tavoitteet', title: 'tavoitteet', minutes: 20, state: 'next', startsAt: 1000 + 40 * minute },
    ])
  })

  it('keeps a part without a length visible, and names no time without a plan', () => {
    const open = activityView('tauko', 'waiting', { steps: [{ phase: 'waiting', minutes: 0 }] })
    expect(agendaOf({ activities: [open], current: null, startsAt: null })).toEqual([
      { id: 'tauko', title: 'tauko', minutes: 5, state: 'next', startsAt: null },
    ])
  })
})

describe('shareGone', () => {
  it('adds whole steps passed to the share of the present one', () => {
    const second = activityView('visio', 'brainstorm', { timer: startTimer(5 * minute, 0) })
    expect(shareGone(second, 2.5 * minute)).toBeCloseTo((5 + 2.5) / 20)
  })

  it('follows the time since the step began when no timer runs, never past the step', () => {
    const second = activityView('visio', 'brainstorm', { since: 0 })
    expect(shareGone(second, 60 * minute)).toBeCloseTo(10 / 20)
  })

  it('begins from nothing and ends whole', () => {
    expect(shareGone(activityView('visio', 'waiting'), 0)).toBe(0)
    expect(shareGone(activityView('visio', 'done'), 0)).toBe(1)
  })
})

it('stepsOf leaves out waiting and done and marks where we are', () => {
  expect(stepsOf(activityView('visio', 'synthesis'))).toEqual([
    { phase: 'alone', minutes: 5, state: 'past' },
    { phase: 'brainstorm', minutes: 5, state: 'past' },
    { phase: 'synthesis', minutes: 5, state: 'now' },
    { phase: 'vote', minutes: 5, state: 'next' },
  ])
})
