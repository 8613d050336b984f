import { expect, it } from 'vitest'
import { Pace } from './Pace.ts'

it('does less after late frames, never nothing, and more again when frames come in time', () => {
  const pace = new Pace()
  const room = (now: number) => {
    const given = pace.room(now)
    pace.worked()
    return given
  }
  expect([0, 50, 100, 150, 200, 250].map(room)).toEqual([24, 12, 6, 3, 3, 3])
  expect([266, 282, 298].map(room)).toEqual([5, 7, 9])
})

it('does not mind late frames in which nothing came', () => {
  const pace = new Pace()
  pace.room(0)
  expect(pace.room(500)).toBe(24)
})
