import { expect, it } from 'vitest'
import { Bucket } from './limits.ts'

it('a bucket lets a burst through, then its rate, and is full again after a while', () => {
  const bucket = new Bucket({ burst: 3, perSecond: 2 }, 0)
  const taken = [0, 0, 0, 0, 400, 500, 600, 1_000].map((at) => bucket.take(at))
  expect(taken).toEqual([true, true, true, false, false, true, false, true])
  expect([bucket.isFull(1_100), bucket.isFull(2_600)]).toEqual([false, true])
  // A clock that goes back gives nothing for free.
  expect(bucket.take(0)).toBe(false)
})
