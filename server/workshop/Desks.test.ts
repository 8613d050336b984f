import { describe, expect, it } from 'vitest'
import type { ActivityId, WorkshopId } from '#shared/ids.ts'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import { JoinCodes } from '../people/joinCodes.ts'
import { openMemory } from '../storage/memory.ts'
import { StorageFault } from '../storage/ports.ts'
import { DeskClosed } from './Desk.ts'
import { Desks } from './Desks.ts'

const place = { workshop: 'w1' as WorkshopId, activity: 'a1' as ActivityId, vote: FIRST }

describe('erasing a workshop', () => {
  it('nothing that still waited for its turn is done afterwards', async () => {
    const storage = openMemory()
    const desks = new Desks(storage, new JoinCodes())
    const desk = await desks.create(aWorkshop())
    const erased = desk.alone(() => desks.erase(desk.id))
    const cast = desk.alone(() => storage.ballots.put(place, 'key', { choices: { x: 1 }, weight: 1 }))
    await erased
    await expect(cast).rejects.toThrow(DeskClosed)
    expect(await storage.ballots.all(place)).toEqual([])
    expect(desks.all()).toEqual([])
  })

  it('that the store refused can be asked for again', async () => {
    const storage = openMemory()
    const codes = new JoinCodes()
    const desks = new Desks(storage, codes)
    const desk = await desks.create(aWorkshop())
    const { erase } = storage.workshops
    storage.workshops.erase = async () => {
      throw new StorageFault('disk full')
    }
    await expect(desk.alone(() => desks.erase(desk.id))).rejects.toThrow('disk full')
    expect([desks.get(desk.id), desks.byCode(desk.state.code)]).toEqual([desk, desk])
    storage.workshops.erase = erase
    await desk.alone(() => desks.erase(desk.id))
    expect([desks.get(desk.id), desks.byCode(desk.state.code)]).toEqual([undefined, undefined])
  })
})

it('a workshop that cannot be read stays shut and the others open', async () => {
  const storage = openMemory()
  await new Desks(storage, new JoinCodes()).create(aWorkshop())
  await storage.workshops.append('torn' as never, 0, [{ type: 'workshop/archived', at: 1, archived: true }])
  const desks = new Desks(storage, new JoinCodes())
  const unreadable: string[] = []
  await desks.openAll((id) => unreadable.push(id))
  expect([desks.all().map(({ id }) => id), unreadable]).toEqual([['w1'], ['torn']])
})
