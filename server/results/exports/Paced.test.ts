import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Paced } from './Paced.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('R71 tells at once, then four times a second at most, and the last change always', () => {
  const told: string[] = []
  const paced = new Paced<{ who: string; what: number }>(
    ({ who }) => who,
    ({ who, what }) => told.push(`${who} ${what}`),
  )
  for (let what = 1; what <= 100; what += 1) {
    paced.say({ who: 'a', what })
    vi.advanceTimersByTime(10)
  }
  paced.say({ who: 'b', what: 1 })
  expect(told).toEqual(['a 1', 'a 25', 'a 50', 'a 75', 'a 100', 'b 1'])
  vi.advanceTimersByTime(1_000)
  expect(told).toHaveLength(6)
  paced.say({ who: 'a', what: 101 })
  paced.say({ who: 'a', what: 102 })
  paced.close()
  vi.advanceTimersByTime(1_000)
  expect(told.slice(6)).toEqual(['a 101'])
})
