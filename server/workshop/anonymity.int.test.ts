import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA } from '#shared/board/snapshot.ts'
import type { PersonId } from '#shared/ids.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { Visitor } from '../demo/Visitor.ts'
import { Device, Sessions } from '../people/sessions.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must } from '../testing/TestPerson.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-anonymous-'))
type Row = Record<string, unknown>
/** Each wrote another number of notes alone, so that even the count would tell. */
const writers = [
  { name: 'Aino Ahola', notes: ['Aamuvuoro alkaa liian aikaisin', 'Ruoka on kylmää'] },
  { name: 'Bodil Öström', notes: ['Etäpäivä kaikille'] },
  { name: 'Carita Dahl', notes: ['Kahvi loppuu', 'Parkkipaikka puuttuu', 'Valot vilkkuvat'] },
]
const people: { name: string; person: string; cookie: string; key: string; keyAgain: string }[] = []
const refusals: unknown[] = []
/** The codes of their receipts, and what these open on a device that was never here. */
const codes: string[] = []
const receipts: Receipt[] = []
/** What a removed person's code is told, a seed under another's seal, and a seed alone. */
const unopened: unknown[] = []
/** All that a participant's line to the table's board brought, as text. */
let heard = ''
let tables: Record<string, Row[]>
let files: string[]
let secret: string
let place: { workshop: string; activities: string[] }

/** An anonymous workshop in which three write alone and then together; then everything that the server has kept. */
beforeAll(async () => {
  const server = await startServer({ dataDir: folder })
  const stage = new SocketStage(server)
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 1, { anonymous: true })
  for (const { name } of writers) await stage.person(name).joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  for (const { name, notes } of writers) for (const text of notes) await stage.person(name).writes(text)
  await host.movesOn('brainstorm')
  const listener = await listens(stage)
  for (const { name } of writers) {
    const person = stage.person(name)
    const { me, visitor } = person
    refusals.push(await person.asks('person:rename', { name }))
    codes.push(must(await visitor.call('getReceiptCode', { workshop: stage.play.workshop }, undefined)).code)
    await person.writes(`Yhdessä: ${writers.findIndex((each) => each.name === name)}`)
    people.push({
      ...{ name, person: me.person.id, key: me.key!, keyAgain: '' },
      cookie: visitor.cookie.split('=')[1]!.split('.')[0]!,
    })
  }
  listener.close()
  await stage.restart()
  for (const each of people) each.keyAgain = stage.person(each.name).me.key!
  const stranger = new Visitor(server.origin)
  for (const code of codes)
    receipts.push(must(await stranger.call('openReceipt', {}, { workshop: stage.play.workshop, code })))
  await host.does('person:remove', { person: people[2]!.person as PersonId })
  for (const code of [codes[2]!, `${codes[0]!.slice(0, 24)}${codes[1]!.slice(24)}`, codes[0]!.slice(0, 24)])
    unopened.push(await stranger.call('openReceipt', {}, { workshop: stage.play.workshop, code }))
  place = { workshop: stage.play.workshop, activities: host.view.activities.map(({ id }) => id) }
  stage.close()
  await server.close()
  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  tables = Object.fromEntries(
    names.map(({ name }) => [name, db.prepare<[], Row>(`SELECT * FROM ${name}`).all()]),
  )
  db.close()
  secret = String(tables['settings']!.find((row) => row['key'] === 'secret')!['value'])
  files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A line of Bodil's to the table's board, beside the one that she writes on. */
async function listens(stage: SocketStage): Promise<WebSocket> {
  const { me, visitor } = stage.person('Bodil Öström')
  const { board, epoch } = me.boards.find(({ kind }) => kind === 'group')!
  const address = `${visitor.origin.replace('http', 'ws')}/boards/${board}?epoch=${epoch}&schema=${SCHEMA}`
  const line = new WebSocket(address, { headers: { cookie: visitor.cookie } })
  line.on('message', (data) => (heard += (data as Buffer).toString('latin1')))
  await new Promise((resolve) => line.once('open', resolve))
  return line
}

/** The notes of all boards as they are stored, with the board that they lie on. */
function storedNotes(): { board: string; text: string; by: string | null }[] {
  const docs = new Map<string, Y.Doc>()
  for (const { board, data } of tables['board_updates']!) {
    const doc = docs.get(String(board)) ?? new Y.Doc()
    docs.set(String(board), doc)
    Y.applyUpdate(doc, data as Uint8Array)
  }
  const live = [...docs].flatMap(([board, doc]) =>
    Object.values(doc.getMap('notes').toJSON() as Record<string, { text: string; by?: string }>).map(
      ({ text, by }) => ({ board, text, by: by ?? null }),
    ),
  )
  const sealed = tables['board_archive']!.flatMap(({ board, snapshot }) =>
    (JSON.parse(String(snapshot)) as { notes: { text: string; by: string | null }[] }).notes.map(
      ({ text, by }) => ({ board: String(board), text, by }),
    ),
  )
  return [...live, ...sealed]
}

describe('S43 S44 the file of an anonymous workshop', () => {
  it('holds every note, and none on a board that is a person’s', () => {
    const notes = storedNotes()
    for (const text of writers.flatMap((each) => each.notes)) {
      const boards = notes.filter((note) => note.text === text).map(({ board }) => board)
      expect(boards.length).toBeGreaterThan(0)
      for (const { person } of people) expect(boards.join()).not.toContain(person)
    }
    for (const row of tables['images']!)
      for (const { person } of people) expect(String(row['board'])).not.toContain(person)
  })

  it('makes no pseudonym of a note of anything that it holds of a person', () => {
    const keys = new Set(storedNotes().flatMap(({ by }) => by ?? []))
    expect(keys.size).toBe(3)
    const sessions = new Sessions(secret)
    const made = place.activities.flatMap((activity) =>
      people.flatMap(({ person }) => {
        const devices = tables['memberships']!.map((row) => String(row['device']))
        const words = [person, secret, ...devices]
        const hmac = (key: string, text: string) =>
          createHmac('sha256', key).update(text).digest('base64url').slice(0, 16)
        return [
          sessions.personKey(place.workshop, activity, person) as string,
          ...words.flatMap((word) => [
            hmac(word, `note:${place.workshop}.${activity}`),
            hmac(secret, `note:${place.workshop}.${activity}.${word}`),
            createHash('sha256').update(word).digest('base64url').slice(0, 16),
          ]),
        ]
      }),
    )
    for (const key of made) expect(keys.has(key)).toBe(false)
    // The keys stand in boards only: beside no person, in no event.
    const rest = Object.entries(tables).filter(([name]) => !name.startsWith('board_'))
    for (const key of keys) expect(JSON.stringify(rest)).not.toContain(key)
  })

  it('B23 tells in its boards’ time lines what was done, and in no way by whom', () => {
    const rows = tables['board_history']!
    const lines = rows.map((row) => JSON.parse(String(row['line'])) as Row)
    expect(lines.map(({ did, words }) => [did, words]).toSorted()).toEqual(
      writers.map((_, i) => ['added', `Yhdessä: ${i}`]),
    )
    expect(lines.map(({ by }) => by)).toEqual(lines.map(() => null))
    for (const { person, key } of people)
      for (const word of [person, key]) expect(JSON.stringify(rows)).not.toContain(word)
  })

  it('says of nobody how many notes they wrote', () => {
    const events = tables['workshop_events']!.map((row) => JSON.parse(String(row['event'])) as Row)
    const sheets = events.filter(
      ({ type, board }) =>
        type === 'board/sealed' && people.some(({ person }) => String(board).includes(person)),
    )
    expect(sheets.length).toBeGreaterThanOrEqual(6)
    expect(sheets.map(({ notes }) => notes)).toEqual(sheets.map(() => 0))
  })

  it('and the files beside it hold no name and no cookie, and of a sheet no words', () => {
    for (const file of files)
      for (const { name, cookie } of people) {
        expect(file).not.toContain(name)
        expect(file).not.toContain(cookie)
      }
    for (const { person } of people)
      for (const table of ['board_updates', 'board_archive', 'board_damage'])
        for (const row of tables[table]!.filter(({ board }) => String(board).includes(person)))
          for (const text of writers.flatMap(({ notes }) => notes))
            expect(Buffer.from((row['data'] ?? row['snapshot']) as Uint8Array).toString()).not.toContain(text)
  })

  it('while each device knows its own notes, also after a restart, and in another activity they are another’s', () => {
    const notes = storedNotes()
    for (const [i, { key, keyAgain, cookie }] of people.entries()) {
      const own = new Set(notes.filter(({ by }) => by === key).map(({ text }) => text))
      expect([...own].toSorted()).toEqual([...writers[i]!.notes, `Yhdessä: ${i}`].toSorted())
      expect(keyAgain).toBe(key)
      const device = new Device(cookie)
      const keys = place.activities.map((activity) => device.noteKey(place.workshop, activity))
      expect([keys[0], new Set(keys).size]).toEqual([key, keys.length])
    }
  })

  it('N3 N5 while the code of each one’s receipt, which no file holds, opens their own notes and no others’', () => {
    const opened = receipts.map(({ activities }) =>
      activities.flatMap(({ notes }) => notes.map(({ text }) => text)),
    )
    const own = writers.map(({ notes }, i) => [...notes, `Yhdessä: ${i}`])
    expect(opened.map((texts) => texts.toSorted())).toEqual(own.map((texts) => texts.toSorted()))
    for (const refusal of unopened) expect(refusal).toEqual({ ok: false, refusal: { code: 'dead-link' } })
    for (const code of codes)
      for (const file of files) for (const part of [code, code.slice(0, 24)]) expect(file).not.toContain(part)
  })

  it('S45 tells others at the table of a participant neither name, number nor id', () => {
    expect(heard).toContain('"number":0')
    for (const { person, name, key } of people) {
      expect(heard).toContain(key)
      for (const word of [person, name, Buffer.from(name).toString('latin1')])
        expect(heard).not.toContain(word)
    }
  })

  it('S42 asks for no name and takes none', () => {
    expect(refusals).toHaveLength(3)
    for (const refusal of refusals) expect(refusal).toMatchObject({ ok: false })
  })
})
