import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import type { VoteId } from '#shared/ids.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import { recount } from '#shared/vote/receipt.ts'
import { Device } from '../people/sessions.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must, type TestPerson } from '../testing/TestPerson.ts'
import { receiptOf } from './receiptOf.ts'

const second = 'toinen' as VoteId
const weights = [{ body: 'Aluevaltuusto', weight: 2 }]
const deviceOf = ({ visitor }: TestPerson) => new Device(visitor.cookie.split('=')[1]!.split('.')[0]!)

it('V11 V13 V14 two votes at once, one of them weighed and told while it is open, and what the file tells of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-votes-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startServer({ dataDir: folder })
  const stage = new SocketStage(server)
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 2)
  await host.namesBodies(['Aluevaltuusto', 'Aluehallitus'])
  await host.waitForView('the bodies', ({ groups }) => groups[1]!.body !== null)
  const programme = (votes: ReturnType<typeof aPlan>[]) =>
    host.asks('programme:edit', {
      activities: host.view.activities.map((each, i) => (i === 0 ? { ...each, votes } : each)),
      revision: host.view.revision,
    })
  const plans = [
    aPlan({ budget: 3, perOption: 2 }),
    aPlan({ id: second, name: 'Kärjet', budget: 2, weights, live: true }),
  ]
  must(await programme(plans))
  const voters: TestPerson[] = []
  const joins = async (i: number) => {
    const person = stage.person(`Äänestäjä ${i}`)
    await person.joins(i < 5 ? 1 : 2)
    voters.push(person)
  }
  for (let i = 0; i < 9; i += 1) await joins(i)
  await host.opens(1)
  await host.movesOn('alone')
  await voters[0]!.writes('Jonot lyhenivät')
  await voters[1]!.writes('Talous tasapainoon')
  await host.movesOn('brainstorm')
  await host.movesOn('synthesis')
  await host.gathers('Jonot', ['Jonot'])
  await host.gathers('Talous', ['Talous'])
  const activity = host.view.activities[0]!.id
  // Four have the weight of the second table: each of their ballots would be known.
  expect(await host.asks('phase:advance', { activity, from: 'synthesis' })).toMatchObject({
    refusal: { code: 'weights-telling' },
  })
  await joins(9)
  await host.movesOn('vote')
  const seen = () => voters[0]!.view.activities[0]!.ballots[1]!
  for (const voter of voters.slice(0, 4)) await voter.votes({ Jonot: 2 }, 1)
  await host.waitForView('four votes', ({ activities }) => activities[0]!.ballots[1]!.voted === 4)
  expect(host.view.activities[0]!.ballots.map(({ running, voted }) => [running, voted])).toEqual([
    ...[
      [null, 0],
      [null, 4],
    ],
  ])
  await voters[4]!.votes({ Jonot: 1, Talous: 1 }, 1)
  await voters[0]!.waitForView('the first five', () => seen().running !== null)
  expect(seen().running!.ranked.map(({ title, support }) => [title, support])).toEqual([
    ['Jonot', 18],
    ['Talous', 2],
  ])
  for (const voter of voters.slice(5)) await voter.votes({ Talous: 1 }, 1)
  for (const [i, voter] of voters.entries())
    await voter.votes(i % 3 === 0 ? { Jonot: 2 } : { Jonot: 1, Talous: 1 })
  const { groups } = host.view
  expect(
    await voters[0]!.asks('person:move', { person: voters[0]!.me.person.id, group: groups[1]!.id }),
  ).toMatchObject({
    refusal: { code: 'wrong-phase' },
  })
  expect(await programme([plans[0]!])).toMatchObject({ refusal: { code: 'votes-opened' } })
  await host.movesOn('discuss')

  const lists = await Promise.all(
    [FIRST, second].map((vote) => voters[0]!.does('vote:receipts', { activity, vote })),
  )
  expect(lists.map(({ ballot, receipts, standings }) => recount(ballot, receipts, standings).agrees)).toEqual(
    [true, true],
  )
  expect(
    lists.map(({ standings }) => standings.ranked.map(({ title, support }) => [title, support])),
  ).toEqual([
    [
      ['Jonot', 14],
      ['Talous', 6],
    ],
    [
      ['Jonot', 18],
      ['Talous', 7],
    ],
  ])
  expect(lists[1]!.receipts.map(({ weight }) => weight).toSorted()).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  const cookies = voters.map(deviceOf)
  const people = voters.map(({ me }) => me.person.id as string)
  const workshop = stage.play.workshop
  stage.close()
  await server.close()

  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const rows = db.prepare<[], { vote: string; key: string; weight: number }>('SELECT * FROM ballots').all()
  const secret = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE key = 'secret'").get()!
    .value
  const events = JSON.stringify(db.prepare('SELECT event FROM workshop_events').all())
  const devices = db.prepare<[], { device: string }>('SELECT device FROM memberships').all()
  db.close()
  // A device's ballots lie under keys of their own, and its codes too; only the cookie, which is in no file, makes both.
  const made = cookies.map((device) =>
    [FIRST, second].map((vote) => device.ballotKey({ workshop, activity, vote })),
  )
  expect(rows.map(({ key }) => key).toSorted()).toEqual(made.flat().toSorted())
  expect(new Set(rows.map(({ key }) => receiptOf(key))).size).toBe(20)
  // Whoever has one key or code, a person's id, a device or the house's secret makes no other key of them.
  const known = [
    secret,
    ...people,
    ...devices.map(({ device }) => device),
    ...made.flat(),
    ...made.flat().map(receiptOf),
  ]
  const places = [`${workshop}.${activity}`, `${workshop}.${activity}.${second}`]
  const makeable = known.flatMap((word) =>
    places.map((place) => createHmac('sha256', word).update(`ballot:${place}`).digest('base64url')),
  )
  for (const key of makeable) expect(made.flat()).not.toContain(key)
  for (const key of made.flat()) expect(events).not.toContain(key)
  // A weight tells of a ballot that it is one of five.
  for (const vote of [FIRST, second]) {
    const crowds = Map.groupBy(
      rows.filter((row) => row.vote === vote),
      ({ weight }) => weight,
    )
    expect([...crowds.values()].map(({ length }) => length)).toEqual(vote === FIRST ? [10] : [5, 5])
  }
}, 60_000)
