import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { ActivityId } from '#shared/ids.ts'
import type { ReviewEntry } from '#shared/workshop/review.ts'
import { BoardLine } from '../demo/BoardLine.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import type { TestPerson } from '../testing/TestPerson.ts'
import { leavesUnshown } from './review.ts'

type Hall = {
  server: TestServer
  stage: SocketStage
  folder: string
  host: TestPerson
  aino: TestPerson
  bo: TestPerson
  activity: ActivityId
}

/** A table of two whose notes are read before others see them; all have written alone. */
async function open(
  tidyUp: (tidy: () => Promise<void> | void) => void,
  more: { anonymous?: boolean } = {},
): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startServer({ dataDir: folder })
  tidyUp(() => server.close())
  const stage = new SocketStage(server)
  tidyUp(() => stage.close())
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 1, more)
  for (const person of [aino, bo]) await person.joins(1, more.anonymous ? null : person.name)
  const activities = host.view.activities.map(
    ({ id, title, intro, questions, steps, votes, remarks, edits, ideas }) => ({
      ...{ id, title, intro, questions, steps, votes, remarks, edits, ideas },
      review: true,
    }),
  )
  await host.does('programme:edit', { activities, revision: host.view.revision })
  await host.opens(1)
  return { server, stage, folder, host, aino, bo, activity: activities[0]!.id }
}

const queue = async (host: TestPerson, activity: ActivityId): Promise<ReviewEntry[]> =>
  (await host.does('review:read', { activity })).notes
const seen = (entries: readonly ReviewEntry[]) => entries.map(({ note, mark }) => ({ note, mark }))
const texts = (entries: readonly ReviewEntry[]) => entries.map(({ text }) => text)
/** What a table's board says to somebody, in whatever they are sent of it. */
async function onTable(person: TestPerson): Promise<string[]> {
  const line = new BoardLine(
    person.visitor,
    person.me.boards.find(({ kind }) => kind === 'group')!,
  )
  await line.synced(5_000)
  const found = line.notes.map(({ text }) => text)
  line.close()
  return found.toSorted()
}

it.concurrent(
  'H2 H3 H4 H5 H6 what is written waits for a facilitator; what is let through moves whole, once, and only as it was read',
  async ({ onTestFinished }) => {
    const { server, stage, host, aino, bo, activity } = await open(onTestFinished)
    await host.movesOn('alone')
    await aino.writes('Lähipalvelut kuntoon', { kind: 'keep' })
    await bo.writes('Naapurin nimi ja tauti')
    // A6: while people write alone nobody reads it.
    expect(await host.asks('review:read', { activity })).toMatchObject({ refusal: { code: 'wrong-phase' } })
    expect(host.view.activities[0]!.unshown).toBeNull()
    await host.movesOn('brainstorm')
    await aino.writes('Myöhemmin kirjoitettu')
    await host.waitForView('three to wait', (view) => view.activities[0]!.unshown?.waiting === 3)
    expect([await onTable(aino), await onTable(host)]).toEqual([[], []])
    expect(aino.view.activities[0]!.unshown).toBeNull()
    const writes = Object.fromEntries(aino.me.boards.map(({ kind, writes }) => [kind, writes]))
    expect(writes).toMatchObject({ personal: true, group: 'shown-only' })
    expect(await aino.asks('review:read', { activity })).toMatchObject({ refusal: { code: 'forbidden' } })

    const first = await queue(host, activity)
    expect(first.map(({ text, writer, kind }) => [text, writer, kind])).toEqual([
      ['Lähipalvelut kuntoon', 'Aino', 'keep'],
      ['Naapurin nimi ja tauti', 'Bo', 'free'],
      ['Myöhemmin kirjoitettu', 'Aino', 'free'],
    ])
    // What has changed since it was read is not let through.
    await aino.typesOn('Myöhemmin', ' ja muutettu')
    const wish = { activity, notes: seen(first).filter((_, i) => i !== 1) }
    const both = await Promise.all([host.does('review:pass', wish), host.does('review:pass', wish)])
    expect(both).toEqual([
      { done: 1, changed: 1 },
      { done: 0, changed: 1 },
    ])
    expect([await onTable(aino), await onTable(bo)]).toEqual([
      ['Lähipalvelut kuntoon'],
      ['Lähipalvelut kuntoon'],
    ])
    await aino.seesNothingOf(['Lähipalvelut'])

    await host.does('review:hold', { activity, notes: [seen(first)[1]!], reason: 'Ei nimiä' })
    const reasons = async (person: TestPerson) => (await person.board()).notes.map(({ held }) => held?.reason)
    const sheetOfBo = await bo.board()
    await sheetOfBo.until('the reason', () => sheetOfBo.notes.some(({ held }) => held))
    expect([await reasons(bo), await reasons(aino)]).toEqual([['Ei nimiä'], [undefined]])
    await host.waitForView('one held', ({ activities }) => activities[0]!.unshown?.held === 1)
    await stage.restart()
    await host.waitForView('one held', ({ activities }) => activities[0]!.unshown?.held === 1)
    const again = await queue(host, activity)
    expect(again.map(({ text, held }) => [text, held?.reason ?? null])).toEqual([
      ['Myöhemmin kirjoitettu ja muutettu', null],
      ['Naapurin nimi ja tauti', 'Ei nimiä'],
    ])
    // Written anew it waits again.
    await bo.typesOn('Naapurin', ' …')
    await host.waitForView('none held', ({ activities }) => activities[0]!.unshown?.held === 0)

    await host.movesOn('synthesis')
    await host.does('review:pass', { activity, notes: [seen(await queue(host, activity))[1]!] })
    await host.sees(['Lähipalvelut kuntoon', 'Myöhemmin kirjoitettu ja muutettu'])
    await bo.sees(['Myöhemmin kirjoitettu ja muutettu'])
    const gathered = (await host.board()).notes
    expect(gathered.map(({ kind, by, number }) => [kind, by === null, number === null])).toEqual([
      ['keep', false, false],
      ['free', false, false],
    ])
    expect(new Set(gathered.map(({ by }) => by)).size).toBe(1)
    const left = await queue(host, activity)
    expect(texts(left)).toEqual(['Naapurin nimi ja tauti …'])
    // H6: no step that ends the review begins by itself while a note waits.
    const { house } = server.app
    const desk = house.desks.get(host.view.id)!
    const leaves = () => leavesUnshown(house, desk, { activity, from: 'synthesis', at: 0, key: '' })
    expect(await leaves()).toBe(true)
    // H6: a report says how many are not in it, and nothing of what they say.
    const { origin, cookie } = host.visitor
    const report = await fetch(`${origin}/api/workshops/${host.view.id}/report.md`, { headers: { cookie } })
    const said = await report.text()
    expect([said.includes('Julkaisematta jäi 1 lappu'), said.includes('Naapurin')]).toEqual([true, false])

    // The server went when the table had the note and the sheet was still to lose it: it comes once, with its last words.
    const { rooms } = house
    const sheet = bo.me.boards.find(({ kind }) => kind === 'personal')!.board
    const [lying] = (await rooms.snapshot(sheet)).notes.filter(({ archived }) => archived === null)
    const { held: _, ...early } = lying!
    const table = bo.me.boards.find(({ kind }) => kind === 'group')!.board
    await rooms.hand(table, [{ op: 'note/add', note: { ...early, text: 'Naapurin nimi' } }], 'seed')
    expect(await host.does('review:pass', { activity, notes: seen(left) })).toEqual({ done: 1, changed: 0 })
    expect((await onTable(bo)).filter((text) => text.startsWith('Naapurin'))).toEqual([
      'Naapurin nimi ja tauti …',
    ])
    expect([await queue(host, activity), await leaves()]).toEqual([[], false])
  },
  30_000,
)

it.concurrent(
  'H7 in an anonymous workshop nobody is named, and nothing that was let through is left of a sheet',
  async ({ onTestFinished }) => {
    const { folder, host, aino, bo, activity } = await open(onTestFinished, { anonymous: true })
    await host.does('phase:advance', { activity, from: 'waiting', to: 'brainstorm' })
    await aino.writes('Aamuvuoro alkaa liian aikaisin')
    await bo.writes('Kahvi loppuu kesken')
    const entries = await queue(host, activity)
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${aino.me.person.id}|${bo.me.person.id}`))
    expect(entries.map(({ writer }) => writer)).toEqual([null, null])
    await host.does('review:pass', { activity, notes: seen(entries).slice(0, 1) })
    await host.movesOn('synthesis')
    await host.sees([entries[0]!.text])
    const waiting = await queue(host, activity)
    expect(texts(waiting)).toEqual([entries[1]!.text])
    await host.does('review:pass', { activity, notes: seen(waiting) })
    await host.does('phase:advance', { activity, from: 'synthesis', to: 'discuss' })
    await host.waitForView(
      'it to settle',
      ({ activities: [now] }) => now?.phase === 'discuss' && !now.settling,
    )
    const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
    const rows = ['board_updates', 'board_archive', 'board_damage', 'board_history'].flatMap((table) =>
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .filter(({ board }) => [aino, bo].some(({ me }) => String(board).includes(me.person.id)))
        .map((row) =>
          Object.values(row)
            .map((value) =>
              value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
            )
            .join(' '),
        ),
    )
    db.close()
    expect(rows).toHaveLength(2)
    for (const trace of ['Aamuvuoro', 'Kahvi', ...entries.map(({ note }) => note)])
      expect(rows.filter((row) => row.includes(trace))).toEqual([])
  },
  30_000,
)
