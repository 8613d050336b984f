import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { WorkshopId } from '#shared/ids.ts'
import { openMemory } from '../storage/memory.ts'
import { StorageFault } from '../storage/ports.ts'
import { NumberStock } from './NumberStock.ts'
import { until } from './testing/hall.ts'
import { Trouble } from './Trouble.ts'

const [w1, w2] = ['w1', 'w2'] as WorkshopId[] as [WorkshopId, WorkshopId]

/** A stock on a store that counts what it gives away, and gives nothing while it fails. */
function openStock() {
  const { boards } = openMemory()
  const taken: [WorkshopId, number][] = []
  let fails = false
  const store = {
    async takeNumbers(workshop: WorkshopId, count: number) {
      if (fails) throw new StorageFault('The disk is full')
      const first = await boards.takeNumbers(workshop, count)
      taken.push([workshop, count])
      return first
    },
  }
  const stock = new NumberStock(store, new Trouble(pino({ level: 'silent' }), () => {}))
  return { stock, taken, fail: (now: boolean) => (fails = now) }
}

it('has no number at first, then numbers at once, each once and in order, each workshop its own', async () => {
  const { stock, taken } = openStock()
  expect([stock.take(w1), stock.take(w1), stock.take(w2)]).toEqual([null, null, null])
  await until(() => taken.length === 2)
  // Asked once at a time, however many want one.
  expect(taken).toEqual([
    [w1, 24],
    [w2, 24],
  ])
  const given: (number | null)[] = []
  for (let index = 0; index < 60; index += 1) {
    given.push(stock.take(w1))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(given).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  expect(stock.take(w2)).toBe(1)
})

it('gives many in order: those on their way, those at hand, or else from the store', async () => {
  const { stock, taken } = openStock()
  expect(stock.take(w1)).toBe(null)
  expect(await stock.takeMany(w1, 3)).toEqual([1, 2, 3])
  expect(await stock.takeMany(w1, 30)).toEqual(Array.from({ length: 30 }, (_, index) => index + 25))
  expect(stock.take(w1)).toBe(4)
  expect(taken).toEqual([
    [w1, 24],
    [w1, 30],
  ])
})

it('says so when the store fails, and asks it again for the next', async () => {
  const { stock, fail } = openStock()
  fail(true)
  expect(stock.take(w1)).toBe(null)
  await expect(stock.takeMany(w1, 1)).rejects.toThrow(StorageFault)
  // Nobody waits for this one, and its failure ends nothing.
  expect(stock.take(w2)).toBe(null)
  await new Promise((resolve) => setTimeout(resolve, 1))
  fail(false)
  expect(stock.take(w1)).toBe(null)
  await until(() => stock.take(w1) !== null)
})

it('gives nothing any more of what it held of a workshop that it forgot', async () => {
  const { stock } = openStock()
  expect(await stock.takeMany(w1, 1)).toEqual([1])
  stock.take(w1)
  await until(() => stock.take(w1) !== null)
  stock.forget(w1)
  expect(stock.take(w1)).toBe(null)
})
