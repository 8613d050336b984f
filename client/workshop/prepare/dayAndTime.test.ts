import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAndTime, momentOf } from './dayAndTime.ts'

it('momentOf reads what dayAndTime writes, to the minute', () => {
  const minutes = fc.integer({ min: 0, max: 40_000_000 }) // 1970–2046
  fc.assert(
    fc.property(minutes, (minute) => {
      const moment = minute * 60_000
      // An hour that the clock is turned back over is written the same twice.
      expect([0, 3_600_000]).toContain(Math.abs(momentOf(dayAndTime(moment))! - moment))
    }),
  )
})

it('no day is no moment; no time is noon', () => {
  expect([momentOf({ day: '', time: '17:00' }), dayAndTime(null)]).toEqual([null, { day: '', time: '' }])
  expect(dayAndTime(momentOf({ day: '2026-09-22', time: '' }))).toEqual({ day: '2026-09-22', time: '12:00' })
})
