import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { makeLog } from '../log.ts'
import { Device } from '../people/sessions.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import { type Receipt, receiptCode, recount } from '#shared/vote/receipt.ts'
import type { Standings } from '#shared/vote/tally.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { receiptOf } from './receiptOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-secret-'))
let logged = ''
const log = makeLog('trace', { write: (line) => (logged += line) })

type Voter = { name: string; person: string; cookie: string; dots: Record<string, number> }
const voters: Voter[] = []
let standings: Standings | null
let ballot: Ballot
/** What was published when the vote had closed, and what each voter was told before and after. */
let published: Receipt[]
const receipts: Record<string, (string | null)[]> = {}
let early: unknown
let announced: unknown
/** Answers to ballots that break the rule: too much on one option, over the budget, on something else. */
const refused: unknown[] = []
let tables: Record<string, Record<string, unknown>[]>
/** What `/metrics` says at the end of the day, and every word that neither it nor the log may hold. */
let figures: string
const unspoken: Record<string, string> = {}

/** A vote of three, from the first note to the outcome; then everything that the server has kept. */
beforeAll(async () => {
  const server = await startServer({ dataDir: folder, log })
  const stage = new SocketStage(server)
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 2)
  for (const name of ['Aino', 'Bodil Öström', 'Carita']) {
    const person = stage.person(name)
    await person.joins(1)
    voters.push({ name, person: person.me.person.id, cookie: person.visitor.cookie, dots: {} })
  }
  await host.opens(1)
  await host.movesOn('alone')
  for (const { name } of voters) await stage.person(name).writes(`${name} kirjoitti tämän`)
  await host.movesOn('brainstorm')
  await host.movesOn('synthesis')
  await host.gathers('Jonot', ['Aino', 'Bodil Öström'])
  await host.gathers('Talous', ['Carita'])
  await host.movesOn('vote')
  const dots = [{ Jonot: 2 }, { Jonot: 1, Talous: 2 }, { Talous: 1 }]
  for (const [i, voter] of voters.entries()) {
    voter.dots = dots[i]!
    await stage.person(voter.name).votes(voter.dots)
  }
  const [activity, vote] = [host.view.activities[0]!.id, FIRST]
  const [one, other] = host.view.activities[0]!.ballots[0]!.ballot.options.map(({ id }) => id) as [
    string,
    string,
  ]
  for (const choices of [{ [one]: 3 }, { [one]: 2, [other]: 2 }, { elsewhere: 1 }])
    refused.push(await stage.person('Aino').asks('vote:cast', { activity, vote, choices }))
  const receiptsNow = async () => {
    for (const { name } of voters) {
      const reply = await stage.person(name).asks('vote:recall', { activity, vote })
      ;(receipts[name] ??= []).push(reply.ok ? reply.value.receipt : null)
    }
  }
  await receiptsNow()
  // Changing one's mind, and a reload, lead to the same single ballot.
  await stage.person('Aino').reloads()
  await stage.person('Aino').votes({ Jonot: 2, Talous: 1 })
  await receiptsNow()
  early = await stage.person('Aino').asks('vote:receipts', { activity, vote })
  await host.movesOn('discuss')
  ;({ standings, ballot } = host.view.activities[0]!.ballots[0]!)
  const list = await stage.person('Carita').asks('vote:receipts', { activity, vote })
  published = list.ok ? list.value.receipts : []
  announced = list.ok ? { ballot: list.value.ballot, standings: list.value.standings } : null
  await receiptsNow()
  await misbehave(stage)
  figures = await (await fetch(`${server.origin}/metrics`)).text()
  const { code, links } = stage.play
  for (const { name, person, cookie } of voters)
    Object.assign(unspoken, {
      [name]: name,
      [`${name}’s id`]: person,
      [`${name}’s cookie`]: cookie.split('=')[1],
    })
  Object.assign(unspoken, { 'join code': code, 'a note': 'kirjoitti', 'the host': 'Ritva' })
  for (const [role, link] of Object.entries(links)) unspoken[`the ${role}’s link`] = link.split('.').at(-1)!
  stage.close()
  await server.close()

  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  tables = Object.fromEntries(
    names.map(({ name }) => [name, db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()]),
  )
  db.close()
}, 60_000)
/** Everything that makes a server complain, with words in it that it must not repeat. */
async function misbehave(stage: SocketStage): Promise<void> {
  const aino = stage.person('Aino')
  const { origin, workshop, code, links } = stage.play
  const post = (path: string, body: string) => aino.visitor.send('POST', path, body)
  await post('/api/join', `{"code":"${code}","name":"Aino`)
  await post('/api/join', JSON.stringify({ code, name: 'Aino'.repeat(40) }))
  await post(
    '/api/enter',
    JSON.stringify({ workshop, role: 'observer', key: links.organiser.split('.').at(-1) }),
  )
  await aino.visitor.send('GET', `/api/join/${code}/Aino`, null)
  expect(await aino.asks('vote:cast', { activity: 'Aino kirjoitti', choices: {} } as never)).toMatchObject({
    ok: false,
  })
  expect(await aino.asks('Aino kirjoitti' as never, {} as never)).toMatchObject({ ok: false })
  const { board, epoch } = aino.me.boards[0]!
  const line = new WebSocket(`${origin.replace('http', 'ws')}/boards/${board}?epoch=${epoch}`, {
    headers: { cookie: aino.visitor.cookie },
  })
  line.once('open', () => line.send('Aino kirjoitti'))
  await new Promise((resolve) => line.once('close', resolve))
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('V5 a secret ballot', () => {
  it('counts each voter once, also one who reloads and changes their mind', () => {
    expect(standings).toMatchObject({
      voters: 3,
      dots: 7,
      ranked: [
        { title: 'Talous', support: 4, supporters: 3, rank: 1 },
        { title: 'Jonot', support: 3, supporters: 2, rank: 2 },
      ],
    })
    expect(tables['ballots']).toHaveLength(3)
  })

  it('is stored beside nothing that tells whose it is', () => {
    for (const row of tables['ballots']!)
      expect(Object.keys(row).sort()).toEqual(['activity', 'choices', 'key', 'vote', 'weight', 'workshop'])
    const keys = tables['ballots']!.map((row) => String(row['key']))
    const elsewhere = JSON.stringify(Object.entries(tables).filter(([name]) => name !== 'ballots'))
    for (const key of keys) expect(elsewhere).not.toContain(key)
    for (const { person, name } of voters) {
      expect(JSON.stringify(tables['ballots'])).not.toContain(person)
      expect(JSON.stringify(tables['ballots'])).not.toContain(name)
    }
  })

  it('lies under a key that nothing in the store can make', () => {
    const kept = tables['memberships']!.map((row) => String(row['device']))
    const secret = String(tables['settings']!.find((row) => row['key'] === 'secret')!['value'])
    const keys = new Set(tables['ballots']!.map((row) => String(row['key'])))
    const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
    for (const device of kept) {
      expect(keys.has(device)).toBe(false)
      expect(keys.has(digest(device))).toBe(false)
      expect(keys.has(digest(secret + device))).toBe(false)
    }
    // The cookie itself, which could, is in no file.
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
    for (const { cookie } of voters) {
      const id = cookie.split('=')[1]!.split('.')[0]!
      for (const file of files) expect(file).not.toContain(id)
    }
  })

  it('keeps no order of arrival', () => {
    const keys = tables['ballots']!.map((row) => String(row['key']))
    expect(keys).toEqual([...keys].sort())
  })

  it('leaves no voter, choice or key in the log', () => {
    expect(logged).toContain('vote:cast')
    for (const line of logged.split('\n').filter((text) => text.includes('vote:cast'))) {
      expect(Object.keys(JSON.parse(line) as object).sort()).toEqual(
        ['command', 'level', 'msg', 'ok', 'time', 'workshop'].sort(),
      )
    }
    for (const row of tables['ballots']!) expect(logged).not.toContain(String(row['key']))
  })

  it('is no event of the workshop either', () => {
    const events = tables['workshop_events']!.map((row) => String(row['event'])).join('\n')
    expect(events).toContain('ballot/closed')
    for (const { dots } of voters) expect(events).not.toContain(JSON.stringify(dots))
  })
})

it('V2 a ballot that breaks the rules is refused and leaves what was saved as it is', () => {
  const refusal = { ok: false, refusal: { code: 'votes-spent' } }
  expect(refused).toEqual([refusal, refusal, refusal])
  expect(tables['ballots']).toHaveLength(3)
})

describe('V7 V8 receipts', () => {
  const codes = () => Object.values(receipts).map(([code]) => code!)

  it('give each voter a code of their own, the same after a change of mind, a reload and the close', () => {
    for (const [code, ...later] of Object.values(receipts)) {
      expect(receiptCode.safeParse(code).success).toBe(true)
      expect(later).toEqual([code, code])
    }
    expect(new Set(codes()).size).toBe(3)
  })

  it('are published when the vote has closed and not before, sorted by code', () => {
    expect(early).toEqual({ ok: false, refusal: { code: 'ballot-open' } })
    expect(published.map(({ code }) => code)).toEqual([...codes()].sort())
  })

  it('let each voter find what they gave, and anybody count anew', () => {
    const titles = new Map(ballot.options.map(({ id, title }) => [id, title]))
    const found = (name: string) => {
      const own = published.find(({ code }) => code === receipts[name]![0])
      return Object.fromEntries(Object.entries(own?.choices ?? {}).map(([id, n]) => [titles.get(id), n]))
    }
    expect([found('Aino'), found('Bodil Öström'), found('Carita')]).toEqual([
      { Jonot: 2, Talous: 1 },
      { Jonot: 1, Talous: 2 },
      { Talous: 1 },
    ])
    expect(announced).toEqual({ ballot, standings })
    expect(recount(ballot, published, standings!)).toEqual({ counted: standings, agrees: true })
  })

  it('stand in no table, event, log line, figure or file, and nothing that is stored beside a person makes them', () => {
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
    const texts = [JSON.stringify(tables), logged, figures, ...files]
    for (const code of codes())
      for (const text of texts) expect(text).not.toMatch(new RegExp(code.replace('-', '-?'), 'i'))
    const secret = String(tables['settings']!.find((row) => row['key'] === 'secret')!['value'])
    const [workshop, activity] = [ballotPlace('workshop'), ballotPlace('activity')]
    const known = tables['memberships']!.flatMap((row) => [String(row['device']), String(row['person'])])
    const makeable = known.flatMap((word) => [
      word,
      ...[word, secret].map((key) =>
        createHmac('sha256', key).update(`ballot:${workshop}.${activity}`).digest('base64url'),
      ),
    ])
    for (const key of makeable) expect(codes()).not.toContain(receiptOf(key))
    // What does make them are the voters' cookies, which are in no file, and the keys of the ballots, which lie beside no person.
    for (const { name, cookie } of voters) {
      const device = new Device(cookie.split('=')[1]!.split('.')[0]!)
      expect(receiptOf(device.ballotKey({ workshop, activity, vote: FIRST }))).toBe(receipts[name]![0])
    }
    expect(tables['ballots']!.map((row) => receiptOf(String(row['key']))).sort()).toEqual(codes().sort())
  })
})

const ballotPlace = (column: 'workshop' | 'activity') => String(tables['ballots']![0]![column])

describe('the log and the figures of a whole day, complaints and all', () => {
  it('tell of rulings, of lines that were ended for cause, and when the house opened and closed', () => {
    const messages = logged
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { msg: string }).msg)
    expect(messages[0]).toBe('open')
    expect(messages.slice(-2)).toEqual(['closing', 'closed'])
    expect(messages).toEqual(expect.arrayContaining(['ruled', 'line ended']))
    expect(figures).toContain('talkoot_commands_total{command="vote:cast",outcome="ok"} 4')
  })

  it('hold no name, note, code, cookie, link or person', () => {
    // Short words as whole words only: "Bo" is in "BoardRoom".
    const holds = (text: string, word: string) =>
      word.length > 9 ? text.includes(word) : new RegExp(`\\b${word}\\b`).test(text)
    const told = Object.entries(unspoken).filter(([, word]) => holds(logged, word) || holds(figures, word))
    expect([Object.keys(unspoken).length, told]).toEqual([15, []])
  })
})
