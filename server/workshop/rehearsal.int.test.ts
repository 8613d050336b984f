import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { reportPath } from '#shared/contract/http.ts'
import { ofRehearsal } from '#shared/report/words/rehearsal.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'

let folder: string
let server: TestServer
let real: SocketStage
let other: SocketStage
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
  server = await startServer({ dataDir: folder })
  real = new SocketStage(server)
  other = new SocketStage(server)
})
afterEach(async () => {
  real.close()
  other.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A press of the button, by somebody of the real workshop. */
async function presses(name = 'Ritva', input: { anew?: boolean } = {}) {
  const { visitor } = real.person(name)
  return visitor.call('rehearseWorkshop', { workshop: real.play.workshop }, input)
}
async function rehearses(input: { anew?: boolean } = {}) {
  const answer = await presses('Ritva', input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
async function erases(id: string) {
  const confirm = stateOf(id)!.name
  const answer = await real.person('Ritva').visitor.call('deleteWorkshop', { workshop: id }, { confirm })
  expect(answer).toEqual({ ok: true, value: {} })
}
/** Which workshops the store holds anything of. */
async function written(column: string): Promise<string[]> {
  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const ids = tables
    .filter(({ name }) =>
      (db.pragma(`table_info(${name})`) as { name: string }[]).some((each) => each.name === column),
    )
    .flatMap(({ name }) =>
      db.prepare<[], { id: string }>(`SELECT DISTINCT ${column} AS id FROM ${name}`).all(),
    )
  db.close()
  return [...new Set(ids.map(({ id }) => id))]
}
const stateOf = (id: string) => server.app.house.desks.get(id)?.state

it('S26 S27 S28 a rehearsal is gone through whole, the real workshop never changes, and either is erased alone', async () => {
  const host = real.person('Ritva')
  await host.opensWorkshop('strategy', 'sv', 2)
  await host.namesBodies(['Fullmäktige', 'Ungdomsfullmäktige'])
  await real.person('Aino').joins(1)
  const before = stateOf(real.play.workshop)!

  const first = await rehearses()
  const made = stateOf(first.workshop)!
  expect(made).toEqual({
    ...before,
    id: first.workshop,
    name: `Övning: ${before.name}`,
    rehearses: before.id,
    created: made.created,
    code: made.code,
    revision: 0,
    people: [{ ...made.people[0], id: first.person, role: 'organiser', name: 'Ritva' }],
  })
  expect(made.code).not.toBe(before.code)

  // S28: a second press finds it, and a new beginning leaves nothing of the old one.
  expect(await rehearses()).toEqual({ ...first, made: false })
  const anew = await rehearses({ anew: true })
  expect([anew.made, stateOf(first.workshop)]).toEqual([true, undefined])

  // It is as on the day: people join by its own ways, write, and are told what it is.
  const ritva = host.visitor
  const ways = await ritva.call('showLinks', { workshop: anew.workshop }, undefined)
  if (!ways.ok) throw new Error(ways.refusal.code)
  Object.assign(other.play, { workshop: anew.workshop, ...ways.value })
  const leads = other.person('Ohjaaja')
  await leads.enters('facilitator')
  const guest = other.person('Bo')
  await guest.joins(1)
  await leads.opens(1)
  await leads.movesOn('alone')
  await guest.writes('Vain harjoitusta')
  expect([guest.view, leads.view].map(({ rehearsal, rehearses }) => [rehearsal, rehearses])).toEqual([
    [true, null],
    [true, null],
  ])
  const cards = await ritva.call('listWorkshops', {}, undefined)
  expect(cards.ok && cards.value.workshops.map(({ id, rehearsal }) => [id, rehearsal])).toEqual([
    [anew.workshop, true],
    [before.id, false],
  ])
  const report = await fetch(`${server.origin}${reportPath(anew.workshop, 'html')}?language=sv`, {
    headers: { cookie: ritva.cookie },
  })
  expect(await report.text()).toContain(ofRehearsal.sv)

  // Facts are never changed in place: the same object is the same workshop.
  expect(stateOf(before.id)).toBe(before)
  await erases(anew.workshop)
  expect([stateOf(before.id), stateOf(anew.workshop)]).toEqual([before, undefined])
  expect(await written('workshop')).toEqual([before.id])

  // And the other way about.
  const last = await rehearses()
  const kept = stateOf(last.workshop)
  await erases(before.id)
  expect([stateOf(before.id), stateOf(last.workshop)]).toEqual([undefined, kept])
}, 20_000)

it('S26 S28 only an organiser of the real workshop has it rehearsed, each finds their own, and none is rehearsed itself', async () => {
  await real.person('Ritva').opensWorkshop('blank', 'fi', 1)
  await real.person('Olli').enters('facilitator')
  await real.person('Katri').enters('observer')
  await real.person('Aino').joins(1)
  await other.person('Muu').opensWorkshop('blank', 'fi', 1)
  const refused = async (who: SocketStage, name: string, workshop: string) => {
    const answer = await who.person(name).visitor.call('rehearseWorkshop', { workshop }, {})
    return answer.ok ? 'made' : answer.refusal.code
  }
  const { workshop, links } = real.play
  expect([
    await refused(real, 'Olli', workshop),
    await refused(real, 'Katri', workshop),
    await refused(real, 'Aino', workshop),
    await refused(other, 'Muu', workshop),
  ]).toEqual(['forbidden', 'forbidden', 'forbidden', 'signed-out'])

  const [own] = await Promise.all([rehearses(), rehearses()])
  expect(await refused(real, 'Ritva', own!.workshop)).toBe('forbidden')
  expect(server.app.house.desks.all().filter(({ state }) => state.rehearses === workshop)).toHaveLength(1)

  const key = links.organiser.split('.').at(-1)!
  const second = real.person('Toinen').visitor
  await second.call('enter', {}, { workshop: own!.workshop, role: 'organiser', key })
  await second.call('enter', {}, { workshop: stateOf(workshop)!.id, role: 'organiser', key })
  const theirs = await presses('Toinen')
  expect(theirs.ok && [theirs.value.made, theirs.value.workshop === own!.workshop]).toEqual([true, false])
}, 20_000)
