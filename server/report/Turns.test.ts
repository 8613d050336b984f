import { expect, it } from 'vitest'
import { Turns } from './Turns.ts'

it('lets so many run at once, the rest in order, also after one has failed', async () => {
  const turns = new Turns(2)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (n: number) =>
    turns.take(async () => {
      most = Math.max(most, (running += 1))
      order.push(n)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      if (n === 1) throw new Error('failed')
      return n
    })
  const all = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(all.map((each) => each.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect({ most, order: [...order], again: await work(5) }).toEqual({
    most: 2,
    order: [0, 1, 2, 3, 4],
    again: 5,
  })
})
