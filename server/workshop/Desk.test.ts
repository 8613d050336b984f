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
