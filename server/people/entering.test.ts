import { describe, expect, it } from 'vitest'
import { groupId } from '#shared/ids.ts'
import { aPerson, aWorkshop } from '#shared/testing/workshops.ts'
import { JoinCodes } from './joinCodes.ts'
import { openMemory } from '../storage/memory.ts'
import { StorageFault } from '../storage/ports.ts'
import { Desks } from '../workshop/Desks.ts'
import type { House } from '../workshop/house.ts'
import { enter, join, nextNumber } from './entering.ts'
import { Sessions } from './sessions.ts'

async function aHouse(people = aWorkshop().people) {
  const storage = openMemory()
  const codes = new JoinCodes()
  const desks = new Desks(storage, codes)
  const sessions = new Sessions('secret')
  const desk = await desks.create(aWorkshop({ people }))
  const device = sessions.device(`talkoot=${sessions.issue()}`)!
  const house: Pick<House, 'storage' | 'now'> = { storage, now: () => 5 }
  return { desk, device, house: house as House }
}

describe('numbers of people', () => {
  it('are never given twice, though somebody before has become a facilitator', async () => {
    const three = [1, 2, 3].map((number) => ({ ...aPerson(`p${number}`), number }))
    const { desk } = await aHouse(three)
    await desk.record([
      { type: 'person/promoted', at: 1, person: three[0]!.id, role: 'facilitator', link: 1 },
    ])
    expect(nextNumber(desk, 'participant')).toBe(4)
  })
})

describe('a store that fails while somebody joins', () => {
  it('A8 leaves nobody behind, and joining again makes one person', async () => {
    const { house, desk, device } = await aHouse([])
    const { join: keep } = house.storage.sessions
    house.storage.sessions.join = async () => {
      throw new StorageFault('disk full')
    }
    const wish = { name: 'Aino', group: null }
    await expect(join(house, desk, device, wish)).rejects.toThrow('disk full')
    house.storage.sessions.join = keep
    expect(await join(house, desk, device, wish)).toMatchObject({ ok: true })
    expect(desk.state.people.map(({ name, number }) => ({ name, number }))).toEqual([
      { name: 'Aino', number: 1 },
    ])
  })
})

describe('where somebody who joins sits', () => {
  const g = (id: string) => groupId.parse(id)
  const roster = [
    { name: 'Virtanen Aino', group: g('g2'), body: null },
    { name: 'Matti Mäkelä', group: g('g1'), body: null },
    { name: 'Matti Mäkelä', group: g('g2'), body: null },
  ]

  it('G3 the list says so before the wish; namesakes are let in and asked', async () => {
    const { house, desk, device } = await aHouse([])
    await desk.record([{ type: 'roster/set', at: 1, roster }])
    await join(house, desk, device, { name: 'aino virtanen', group: g('g1') })
    for (const name of ['Matti Mäkelä', 'Eero']) await join(house, desk, another(), { name, group: null })
    expect(desk.state.people.map(({ name, group }) => [name, group])).toEqual([
      ['aino virtanen', 'g2'],
      ['Matti Mäkelä', null],
      ['Eero', 'g1'],
    ])
  })

  it('G5 a shared device counts for all its people when the next one is seated', async () => {
    const { house, desk, device } = await aHouse([])
    await join(house, desk, device, { name: null, group: g('g1'), sharing: 5 })
    for (let i = 0; i < 3; i += 1) await join(house, desk, another(), { name: null, group: null })
    expect(desk.state.people.map(({ group, sharing }) => [group, sharing])).toEqual([
      ['g1', 5],
      ['g2', null],
      ['g2', null],
      ['g2', null],
    ])
  })

  const another = () => {
    const sessions = new Sessions('secret')
    return sessions.device(`talkoot=${sessions.issue()}`)!
  }
})

describe('a secret link in the hands of somebody who was removed', () => {
  it('P10 brings back only whoever lost their place with the link itself', async () => {
    const { house, desk, device } = await aHouse([aPerson('org', 'organiser')])
    const sessions = new Sessions('secret')
    const come = () => {
      const key = sessions.linkKey(desk.id, 'facilitator', desk.state.links.facilitator)
      return enter({ ...house, sessions }, desk, device, { role: 'facilitator', key, name: 'Olli' })
    }
    expect(await come()).toMatchObject({ ok: true })
    const [organiser, olli] = desk.state.people.map(({ id }) => id)
    await desk.record([{ type: 'person/removed', at: 1, person: olli! }])
    expect(await come()).toEqual({ ok: false, refusal: { code: 'removed' } })
    await desk.record([{ type: 'person/readmitted', at: 2, person: olli! }])
    await desk.record([{ type: 'link/revoked', at: 3, role: 'facilitator', by: organiser! }])
    expect(desk.state.people.at(-1)).toMatchObject({ id: olli, removed: true })
    expect(await come()).toMatchObject({ ok: true, value: { person: olli, role: 'facilitator' } })
  })
})
