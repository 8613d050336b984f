import { expect, it } from 'vitest'
import { Pace } from './Pace.ts'

it('does less after late frames, never nothing, and more again when frames come in time', () => {
  const pace = new Pace()
  const room = (now: number) => {
    const given = pace.room(now, false)
    pace.worked()
    return given
  }
  expect([0, 50, 100, 150, 200, 250].map(room)).toEqual([24, 12, 6, 3, 3, 3])
  expect([266, 282, 298].map(room)).toEqual([5, 7, 9])
})

it('does not mind late frames in which nothing came', () => {
  const pace = new Pace()
  pace.room(0, true)
  expect(pace.room(500, true)).toBe(24)
})

it('brings nothing while the eye moves on a device that was late for it, until a whole rest came in time', () => {
  const pace = new Pace()
  let now = 0
  const frame = (moving: boolean, took: number) => {
    const given = pace.room((now += took), moving)
    if (given > 0) pace.worked()
    return given
  }
  expect([frame(true, 16), frame(true, 40), frame(true, 16), frame(true, 16)]).toEqual([24, 0, 0, 0])
  const rest = Array.from({ length: 7 }, () => frame(false, 16))
  expect([rest.at(-1), frame(true, 16)]).toEqual([24, 24])
})
