import { expect, it } from 'vitest'
import type { GroupId } from '#shared/ids.ts'
import { aBallot } from '#shared/testing/votes.ts'
import { aGroup, anActivity, aWorkshop } from '#shared/testing/workshops.ts'
import { openMemory } from '../storage/memory.ts'
import { Desks } from '../workshop/Desks.ts'
import type { House } from '../workshop/house.ts'
import { join } from './entering.ts'
import { JoinCodes } from './joinCodes.ts'
import { Sessions } from './sessions.ts'

it('V13 nobody comes in anew at a table of another weight while a weighed vote is open, unless the list says so', async () => {
  const storage = openMemory()
  const desks = new Desks(storage, new JoinCodes())
  const roster = [{ name: 'Eero', group: 'g2' as GroupId, body: null }]
  const groups = [aGroup('g1'), { ...aGroup('g2'), body: 'Aluevaltuusto' }]
  const desk = await desks.create(aWorkshop({ groups, roster }))
  const sessions = new Sessions('secret')
  const device = sessions.device(`talkoot=${sessions.issue()}`)!
  const house = { storage, now: () => 5 } as unknown as House
  const tableOf = async (name: string, group: string) => {
    const came = await join(house, desk, device, { name, group: group as GroupId })
    if (!came.ok) return came.refusal.code
    // Goes again, and comes with the same cookie: what makes the ballot's key is still there.
    await storage.sessions.leave(device.hash, desk.id)
    return desk.state.people.find(({ id }) => id === came.value.person)!.group
  }
  const before = await tableOf('Bo', 'g1')
  const activity = anActivity('a1').id
  const weights = [{ body: 'Aluevaltuusto', weight: 3 }]
  const ballot = aBallot(['a'], { weights })
  const facts = [
    { type: 'activity/opened', at: 1, activity },
    { type: 'ballot/opened', at: 1, activity, ballot },
  ] as const
  await desk.record(facts)
  const meanwhile = [await tableOf('Bo', 'g2'), await tableOf('Eero', 'g1')]
  await desk.record([
    {
      type: 'ballot/closed',
      at: 2,
      activity,
      vote: ballot.vote,
      standings: { voters: 0, dots: 0, ranked: [] },
    },
  ])
  expect([before, ...meanwhile, await tableOf('Bo', 'g2')]).toEqual(['g1', null, 'g2', 'g2'])
})
