import { expect, it } from 'vitest'
import { Beat } from './Beat.ts'
import { until } from './testing/hall.ts'

/** A beat that writes down how often it was done, and what it was asked. */
function begin(wait: number) {
  const asked: number[] = []
  let done = 0
  const beat = new Beat(
    (since) => {
      asked.push(since)
      return wait
    },
    () => (done += 1),
  )
  return { beat, asked, done: () => done }
}

it.each([0, 5])('a beat does once what is marked often, %d ms later', async (wait) => {
  const { beat, asked, done } = begin(wait)
  for (let index = 0; index < 5; index += 1) beat.mark()
  expect([asked, done()]).toEqual([[Infinity], 0])
  await until(() => done() === 1)
  beat.mark()
  expect(asked).toEqual([Infinity, expect.toSatisfy((since: number) => since >= 0 && since < Infinity)])
  await until(() => done() === 2)
})

it('a beat does at once what is marked, and only that', async () => {
  const { beat, done } = begin(5)
  beat.now()
  expect(done()).toBe(0)
  beat.mark()
  beat.now()
  expect(done()).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done()).toBe(1)
})

it.each([0, 5])(
  'a beat that was stopped does nothing after %d ms, nor too early when it is marked again',
  async (wait) => {
    const waits = [wait, 60_000]
    let done = 0
    const beat = new Beat(
      () => waits.shift()!,
      () => (done += 1),
    )
    beat.mark()
    beat.stop()
    beat.mark()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([done, waits]).toEqual([0, []])
    beat.stop()
  },
)
