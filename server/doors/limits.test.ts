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

it('W5 takes all of an amount or nothing of it, and asking takes nothing', () => {
  let now = 0
  const meter = new Meter({ burst: 10, perSecond: 1 }, () => now)
  expect([meter.take('a', 7), meter.take('a', 4), meter.has('a', 3), meter.has('a', 4)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  now = 1_000
  expect([meter.has('a', 4), meter.take('a', 4), meter.has('a')]).toEqual([true, true, false])
})

it('W5 forgets nobody who has something to wait for, however many there are', () => {
  let now = 0
  const meter = new Meter({ burst: 1, perSecond: 0.001 }, () => now)
  const all = () => Array.from({ length: 25_000 }, (_, i) => meter.take(`key ${i}`)).filter(Boolean).length
  expect([all(), all()]).toEqual([25_000, 0])
  now = 1_000_001
  expect(all()).toBe(25_000)
})

it('W5 makes nobody wait because the clock of the house was put back', () => {
  let now = 600_000
  const meter = new Meter({ burst: 3, perSecond: 1 }, () => now)
  meter.take('a')
  now = 0
  expect([meter.take('a'), meter.take('a'), meter.take('a')]).toEqual([true, true, false])
  now = 1_000
  expect(meter.take('a')).toBe(true)
})
