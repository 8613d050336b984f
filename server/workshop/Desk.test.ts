import { expect, it } from 'vitest'
import { aWorkshop } from '#shared/testing/workshops.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { JoinCodes } from '../people/joinCodes.ts'
import { openMemory } from '../storage/memory.ts'
import { StorageFault } from '../storage/ports.ts'
import { Desks } from './Desks.ts'

const archived = (at: number, is: boolean): WorkshopEvent => ({ type: 'workshop/archived', at, archived: is })

it('a fact that was stored although the answer was lost is taken in before anything else is ruled', async () => {
  const storage = openMemory()
  const desk = await new Desks(storage, new JoinCodes()).create(aWorkshop())
  const { append } = storage.workshops
  storage.workshops.append = async (...all) => {
    await append(...all)
    throw new StorageFault('the thread has ended')
  }
  await expect(desk.alone(() => desk.record([archived(1, true)]))).rejects.toThrow(StorageFault)
  expect(desk.state.archived).toBe(false)
  storage.workshops.append = append
  const told: unknown[] = []
  desk.onRecorded((events) => told.push(...events))
  expect(await desk.alone(async () => desk.state.archived)).toBe(true)
  await desk.alone(() => desk.record([archived(2, false)]))
  expect(told).toEqual([archived(1, true), archived(2, false)])
  expect((await storage.workshops.load(desk.id)).slice(1)).toEqual(told)
})

it('what yields is ruled when nothing else waits, in its order, and still alone', async () => {
  const desk = await new Desks(openMemory(), new JoinCodes()).create(aWorkshop())
  const done: string[] = []
  let inside = 0
  const work =
    (name: string, fails = false) =>
    async () => {
      inside += 1
      await desk.record([archived(1, name === 'click')])
      done.push(`${name} ${inside}`)
      inside -= 1
      if (fails) throw new Error(name)
    }
  const crowd = ['a', 'b', 'c'].map((name) => desk.alone(work(name, name === 'b'), { yields: true }))
  const first = desk.alone(work('first'))
  await crowd[0]
  const click = desk.alone(work('click'))
  const outcomes = await Promise.allSettled([...crowd, first, click])
  expect(done).toEqual(['first 1', 'a 1', 'click 1', 'b 1', 'c 1'])
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ])
})
