import { describe, expect, it } from 'vitest'
import { activity, type Activity } from '#shared/workshop/workshop.ts'
import { inOrder } from '#shared/workshop/programme.ts'
import { phaseNames } from '#shared/workshop/phase.ts'
import {
  copyOfActivity,
  moved,
  newActivity,
  optionalPhases,
  plainActivity,
  timesOf,
  withPhase,
} from './programmeDraft.ts'

const counter = () => {
  let n = 0
  return () => `id${(n += 1)}`
}
const made = (): Activity => newActivity({ title: 'Missio', question: 'Mitä varten olemme?' }, counter())

describe('newActivity', () => {
  it('P1 has the phases in the fixed order and is accepted as it is', () => {
    expect(activity.parse(made())).toEqual(made())
    expect(inOrder(made().steps)).toBe(true)
  })
})

describe('withPhase', () => {
  it('P1 keeps the order whichever phase is switched, in whatever order they are switched', () => {
    const bare = made().steps.filter(({ phase }) => !optionalPhases.includes(phase as never))
    const all = optionalPhases.toReversed().reduce((steps, phase) => withPhase(steps, phase, true), bare)
    expect(all.map(({ phase }) => phase)).toEqual([...phaseNames])
    expect(optionalPhases.reduce((steps, phase) => withPhase(steps, phase, false), all)).toEqual(bare)
  })
})

describe('copyOfActivity', () => {
  it('shares no id with the original and nothing else differs', () => {
    const original = made()
    const copy = copyOfActivity(original, 'Missio, kopio', () => 'other')
    expect(copy).toEqual({
      ...original,
      id: 'other',
      title: 'Missio, kopio',
      questions: [{ ...original.questions[0], id: 'other' }],
    })
  })
})

it('plainActivity leaves out how far the activity has come', () => {
  expect(plainActivity({ ...made(), phase: 'vote', notes: 3 } as Activity)).toEqual(made())
})

it('timesOf lays the activities end to end from the start', () => {
  const start = Date.UTC(2026, 8, 22, 14)
  const minute = 60_000
  expect(timesOf([made(), made()], start)).toEqual([
    { from: start, to: start + 25 * minute },
    { from: start + 25 * minute, to: start + 50 * minute },
  ])
})

it('moved puts one item elsewhere, loses none and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
})

it('L6 which tools a part has goes with it when it is edited or copied', () => {
  const part: Activity = { ...made(), tools: { shapes: false, pictures: true } }
  const copy = copyOfActivity(part, 'Toinen', counter())
  expect([plainActivity(part).tools, copy.tools, plainActivity(made()).tools]).toEqual([
    part.tools,
    part.tools,
    undefined,
  ])
})
