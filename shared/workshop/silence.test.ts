import { describe, expect, it } from 'vitest'
import { activityId, groupId, personId, questionId } from '../ids.ts'
import { anActivity, aWorkshop } from '../testing/workshops.ts'
import type { WorkshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Phase } from './phase.ts'
import { HEARING } from './hearing.ts'
import { silencesOf } from './silence.ts'
import { startTimer } from './timer.ts'
import { type Pulse, viewFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const a1 = activityId.parse('a1')
const minute = 60_000
const people = ['p1', 'p2', 'p3'].map((id) => personId.parse(id))
const pulse: Pulse = {
  present: new Set(people),
  rugs: new Map(),
  voted: new Map(),
  running: new Map(),
  grouping: new Map(),
  wrote: new Map(),
  heardSince: 0,
  perQuestion: new Map(),
  saving: true,
}

/** A hall that has entered a step at the tenth minute. */
function inStep(phase: Phase, ...more: WorkshopEvent[]): Workshop {
  const activity = anActivity('a1')
  const second = { id: questionId.parse('a1-q2'), text: 'Mitä puuttuu?', kind: 'free' as const }
  const state = aWorkshop({ activities: [{ ...activity, questions: [...activity.questions, second] }] })
  const timer = startTimer(10 * minute, 10 * minute)
  return [
    { type: 'activity/opened', at: 0, activity: a1 } as const,
    { type: 'phase/entered', at: 10 * minute, activity: a1, phase, left: 'waiting', timer } as const,
    { type: 'phase/settled', at: 10 * minute, activity: a1 } as const,
    ...more,
  ].reduce<Workshop>(evolve, state)
}

/** What is silent at a minute of the day, in short. */
function heard(state: Workshop, more: Partial<Pulse>, at: number) {
  const view = viewFor(state, 'observer', { ...pulse, ...more }, { seq: 1, now: at * minute })
  return silencesOf(view.groups, view.activities[0]!, at * minute).map((each) =>
    each.of === 'table' ? [each.group.id, each.minutes] : [each.place, each.notes],
  )
}

const wrote = (minutes: Record<string, number>) =>
  new Map(Object.entries(minutes).map(([id, at]) => [personId.parse(id), at * minute]))
const ready = (person: string): WorkshopEvent => ({
  type: 'person/ready',
  at: 0,
  activity: a1,
  person: personId.parse(person),
  ready: true,
})

describe('S20 a table is quiet', () => {
  it('when nobody there has written for three minutes of the step, or since the server hears', () => {
    const state = inStep('brainstorm')
    expect(heard(state, {}, 12.9)).toEqual([])
    expect(heard(state, {}, 13.5)).toEqual([
      ['g1', 3],
      ['g2', 3],
    ])
    expect(heard(state, { wrote: wrote({ p2: 13, p3: 5 }) }, 15)).toEqual([['g2', 5]])
    expect(heard(state, { heardSince: 14 * minute }, 16)).toEqual([])
  })

  it('not when all who are there are ready, nobody is there, time stands still or nobody may write', () => {
    expect(heard(inStep('brainstorm', ready('p1'), ready('p2'), ready('p3')), {}, 20)).toEqual([])
    expect(heard(inStep('brainstorm', ready('p1')), {}, 20)).toHaveLength(2)
    expect(heard(inStep('brainstorm'), { present: new Set() }, 20)).toEqual([])
    expect(heard(inStep('synthesis'), {}, 20)).toEqual([])
    const timer = { status: 'paused', startedAt: 0, pausedAt: 1, length: 9 } as const
    expect(heard(inStep('alone', { type: 'timer/set', at: 0, activity: a1, timer }), {}, 20)).toEqual([])
    const locks = { positions: false, writing: true }
    expect(heard(inStep('alone', { type: 'boards/locked', at: 0, activity: a1, locks }), {}, 20)).toEqual([])
  })
})

it('S20 a question is thin when it has less than a third of what the questions have on average', () => {
  const all = wrote({ p1: 12, p3: 12 })
  const counted = (q1: number, q2: number, at: number) =>
    heard(
      inStep('brainstorm'),
      { wrote: all, perQuestion: new Map([[a1, { 'a1-q1': q1, 'a1-q2': q2 }]]) },
      at,
    )
  expect(counted(21, 3, 12.5)).toEqual([[2, 3]])
  expect(counted(21, 5, 12.5)).toEqual([])
  expect(counted(4, 1, 12.5)).toEqual([])
  expect(counted(21, 3, 11.5)).toEqual([])
})

it('S20 S24 what a table does is told in counts, and to no participant', () => {
  const state = inStep('alone', ready('p1'), ready('p3'))
  const now = 11 * minute
  const lately = new Map([
    [people[1]!, now - HEARING.writing + 1],
    [people[2]!, now - HEARING.writing],
  ])
  const view = (role: 'participant' | 'observer') =>
    viewFor(
      state,
      role,
      { ...pulse, wrote: lately, present: new Set([people[0]!, people[1]!]) },
      { seq: 1, now },
    )
  expect(view('observer').groups.map(({ doing }) => doing)).toEqual([
    { ready: 1, writing: 1, wroteAt: now - HEARING.writing + 1 },
    { ready: 0, writing: 0, wroteAt: now - HEARING.writing },
  ])
  expect(view('participant').groups.map(({ doing }) => doing)).toEqual([null, null])
  expect(view('participant').activities[0]!.perQuestion).toBeNull()
  expect(view('observer').groups[0]!.id).toBe(groupId.parse('g1'))
})
