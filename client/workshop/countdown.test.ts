import { describe, expect, it } from 'vitest'
import { extendTimer, idleTimer, pauseTimer, startTimer } from '#shared/workshop/timer.ts'
import { countdownOf, spokenBetween } from './countdown.ts'

const minute = 60_000
const start = 1_000_000

describe('countdownOf', () => {
  it('says nothing while no time is running', () => {
    expect(countdownOf(idleTimer(), start)).toEqual({ status: 'idle', seconds: null, endsAt: null })
  })

  it('rounds up, so that zero comes only when time is up', () => {
    const timer = startTimer(minute, start)
    expect(countdownOf(timer, start + 59_001)).toEqual({
      status: 'running',
      seconds: 1,
      endsAt: start + minute,
    })
    expect(countdownOf(timer, start + minute)).toEqual({ status: 'running', seconds: 0, endsAt: null })
  })

  it('stands still while paused and names no end', () => {
    const timer = pauseTimer(startTimer(5 * minute, start), start + minute)
    expect(countdownOf(timer, start + 3 * minute)).toEqual({ status: 'paused', seconds: 240, endsAt: null })
  })

  it('begins again from a minute when time is added after the end', () => {
    const timer = extendTimer(startTimer(minute, start), minute, start + 3 * minute)
    expect(countdownOf(timer, start + 3 * minute).seconds).toBe(60)
  })
})

describe('spokenBetween', () => {
  it.each([
    [301, 300, 5],
    [61, 60, 1],
    [1, 0, 0],
    [400, 30, 1],
    [400, 0, 0],
    [300, 299, null],
    [60, 120, null],
    [null, 0, null],
    [10, null, null],
  ])('from %s to %s seconds speaks %s', (before, after, spoken) => {
    expect(spokenBetween(before, after)).toBe(spoken)
  })
})
