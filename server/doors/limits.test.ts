import { expect, it } from 'vitest'
import { Meter } from './limits.ts'

it('W5 lets a burst through, then the rate, for each key by itself', () => {
  let now = 0
  const meter = new Meter({ burst: 3, perSecond: 2 }, () => now)
  const take = (key: string, times: number) => Array.from({ length: times }, () => meter.take(key))
  expect(take('a', 5)).toEqual([true, true, true, false, false])
  expect(take('b', 1)).toEqual([true])
  now = 500
  expect(take('a', 2)).toEqual([true, false])
  now = 60_000
  expect(take('a', 4)).toEqual([true, true, true, false])
})
