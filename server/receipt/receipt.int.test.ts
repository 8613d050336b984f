import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonKey } from '#shared/ids.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { Result } from '#shared/result.ts'
import { Visitor } from '../demo/Visitor.ts'
import { LIMITS } from '../doors/limits.ts'
import { makeLog } from '../log.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { must, type TestPerson } from '../testing/TestPerson.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-receipt-'))
let logged = ''
let server: TestServer
let stage: SocketStage
let workshop: string
const codes: Record<string, string> = {}
/** What Aino's code told in each phase, without the reading's own time. */
const told: Record<string, Omit<Receipt, 'at'>> = {}

const codeOf = async (person: TestPerson): Promise<string> =>
  must(await person.visitor.call('getReceiptCode', { workshop }, undefined)).code

/** Opens a receipt on a device that has never been here. */
const opens = (code: string, visitor = new Visitor(server.origin)): Promise<Result<Receipt>> =>
  visitor.call('openReceipt', {}, { workshop, code })

async function tells(phase: string): Promise<void> {
  const { at, ...rest } = must(await opens(codes['Aino']!))
  expect(at).toBeGreaterThan(0)
  told[phase] = rest
}

const refused = (code: string) => ({ ok: false, refusal: { code } })

/** A vote of two, from the first note to the outcome. */
beforeAll(async () => {
  const log = makeLog('trace', { write: (line) => (logged += line) })
  server = await startServer({ dataDir: folder, log })
  stage = new SocketStage(server)
  const host = stage.person('Ritva')
  const aino = stage.person('Aino')
  await host.opensWorkshop('strategy', 'fi', 2)
  await aino.joins(1)
  await stage.person('Bodil').joins(2, null)
  workshop = host.view.id
  for (const name of ['Ritva', 'Aino', 'Bodil']) codes[name] = await codeOf(stage.person(name))
  await host.opens(1)
  await host.movesOn('alone')
  await aino.writes('Jonot lyhyemmiksi')
  await aino.writes('Kahvia kokouksiin')
  await stage.person('Bodil').writes('Talous kuntoon', { kind: 'add' })
  await tells('alone')
  await host.movesOn('brainstorm')
  await aino.writes('Tämä on turha')
  const table = await aino.board()
  const waste = table.notes.find(({ text }) => text === 'Tämä on turha')!
  table.apply([{ op: 'note/archive', id: waste.id, by: aino.me.key as PersonKey, at: 1 }])
  await table.saved()
  await tells('brainstorm')
  await host.movesOn('synthesis')
  await host.gathers('Jonot', ['Jonot lyhyemmiksi'])
  await host.gathers('Talous', ['Talous kuntoon'])
  await host.movesOn('vote')
  await tells('vote')
  await aino.votes({ Jonot: 2, Talous: 1 })
  await stage.person('Bodil').votes({ Talous: 1 })
  await host.movesOn('discuss')
  await tells('discuss')
}, 60_000)

afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const notesIn = (phase: string) => told[phase]!.activities[0]!.notes
const table = (place: number) => ({ name: `Pöytä ${place}`, place, shape: place, colour: place })
const note = (text: string, more: object) => ({
  number: expect.any(Number) as number,
  text,
  picture: null,
  kind: 'free',
  question: null,
  table: table(1),
  results: [],
  ...more,
})

describe('what became of one’s own notes', () => {
  it('N1 N2 shows nothing that is written alone, not even to its writer’s code', () => {
    expect(told['alone']).toMatchObject({
      workshop: { name: expect.any(String) as string },
      activities: [{ hidden: true, votes: [{ is: 'coming' }], notes: [] }],
    })
  })

  it('N1 tells where each own note is while the tables write', () => {
    expect(notesIn('brainstorm')).toEqual([
      note('Jonot lyhyemmiksi', { fate: { is: 'at-table' } }),
      note('Kahvia kokouksiin', { fate: { is: 'at-table' } }),
      note('Tämä on turha', { fate: { is: 'archived', by: 'self' } }),
    ])
  })

  it('N1 V4 tells the theme once notes are gathered, and nothing of votes while the ballot is open', () => {
    expect(told['vote']!.activities[0]!.votes).toEqual([{ is: 'open' }])
    expect(notesIn('vote').map(({ fate, results }) => [fate, results])).toEqual([
      [{ is: 'in-theme', letter: 'A', title: 'Jonot' }, []],
      [{ is: 'no-theme' }, []],
      [{ is: 'archived', by: 'self' }, []],
    ])
  })

  it('N1 tells support and rank of the theme once the ballot has closed', () => {
    expect(told['discuss']!.activities[0]!.votes).toEqual([
      { is: 'closed', name: '', on: 'themes', options: 2, voters: 2, dots: 4 },
    ])
    expect(notesIn('discuss')).toEqual([
      note('Jonot lyhyemmiksi', {
        fate: { is: 'in-theme', letter: 'A', title: 'Jonot' },
        results: [{ support: 2, rank: 1, tied: true }],
      }),
      note('Kahvia kokouksiin', { fate: { is: 'no-theme' }, results: [null] }),
      note('Tämä on turha', { fate: { is: 'archived', by: 'self' }, results: [null] }),
    ])
  })

  it('N1 works without a name and on any device, and gives it no cookie', async () => {
    const device = new Visitor(server.origin)
    const receipt = must(await opens(codes['Bodil']!, device))
    expect(receipt.activities[0]!.notes).toEqual([
      note('Talous kuntoon', {
        kind: 'add',
        table: table(2),
        fate: { is: 'in-theme', letter: 'B', title: 'Talous' },
        results: [{ support: 2, rank: 1, tied: true }],
      }),
    ])
    expect(device.cookie).toBe('')
  })
})

describe('the secrecy of a receipt', () => {
  it('N2 holds nothing of others’ notes, and no id, key, name or code of anybody', async () => {
    const everything = JSON.stringify([told, must(await opens(codes['Aino']!))])
    const people = ['Ritva', 'Aino', 'Bodil'].map((name) => stage.person(name).me)
    const unspoken = [
      ...['Talous kuntoon', 'Ritva', 'Aino', 'Bodil', workshop],
      ...people.flatMap(({ person, key }) => [person.id, key!]),
      ...Object.values(codes),
    ]
    expect(unspoken.filter((word) => everything.includes(word))).toEqual([])
  })

  it('N3 gives each person another code, the same each time, and none to strangers', async () => {
    expect(new Set(Object.values(codes)).size).toBe(3)
    expect(await codeOf(stage.person('Aino'))).toBe(codes['Aino'])
    const stranger = new Visitor(server.origin)
    expect(await stranger.call('getReceiptCode', { workshop }, undefined)).toEqual(refused('signed-out'))
  })

  it('N3 refuses a forged code, a person’s id or key, and the code of another workshop, all alike', async () => {
    const { person, key } = stage.person('Aino').me
    const code = codes['Aino']!
    const forged = [code.slice(0, -1), `${code}a`, code.toLowerCase(), person.id, key!, 'constructor']
    for (const each of forged) expect(await opens(each)).toEqual(refused('dead-link'))
    const elsewhere = new Visitor(server.origin)
    const other = must(
      await elsewhere.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: 1 }),
    )
    const swapped = { workshop: other.workshop, code }
    expect(await new Visitor(server.origin).call('openReceipt', {}, swapped)).toEqual(refused('dead-link'))
    expect(await new Visitor(server.origin).call('openReceipt', {}, { ...swapped, workshop: 'x' })).toEqual(
      refused('dead-link'),
    )
  })

  it('N4 makes a device that guesses wait, and nobody who is in the workshop', async () => {
    const device = new Visitor(server.origin)
    must(await device.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: 1 }))
    const answers = new Set<string>()
    for (let i = 0; i <= LIMITS.guesses.burst + 2; i += 1) {
      const answer = await opens(`wrong-${i}`, device)
      if (!answer.ok) answers.add(answer.refusal.code)
    }
    expect([...answers]).toEqual(['dead-link', 'too-fast'])
    // Right ones too, or guessing would still pay.
    expect(await opens(codes['Aino']!, device)).toEqual(refused('too-fast'))
    expect((await opens(codes['Aino']!, stage.person('Aino').visitor)).ok).toBe(true)
  })

  it('N3 is in no log and in no file', () => {
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
    for (const code of Object.values(codes)) {
      expect(logged).not.toContain(code)
      for (const file of files) expect(file).not.toContain(code)
    }
  })

  it('N3 ends when its person makes a new one, which opens the same notes, and observers have none to renew', async () => {
    const aino = stage.person('Aino')
    const before = must(await opens(codes['Aino']!))
    await aino.does('receipt:renew', {})
    expect(await opens(codes['Aino']!)).toEqual(refused('dead-link'))
    codes['Aino'] = await codeOf(aino)
    expect(must(await opens(codes['Aino'])).activities).toEqual(before.activities)
    expect((await opens(codes['Bodil']!)).ok).toBe(true)
    const watcher = stage.person('Vera')
    await watcher.enters('observer')
    expect(await watcher.asks('receipt:renew', {})).toEqual(refused('forbidden'))
  })

  it('N3 ends when its person is removed, and for everybody when the workshop is erased', async () => {
    const host = stage.person('Ritva')
    const bodil = stage.person('Bodil').me.person.id
    await host.does('person:remove', { person: bodil })
    expect(await opens(codes['Bodil']!)).toEqual(refused('dead-link'))
    expect((await opens(codes['Aino']!)).ok).toBe(true)
    must(
      await host.visitor.send(
        'DELETE',
        `/api/workshops/${workshop}`,
        JSON.stringify({ confirm: host.view.name }),
      ),
    )
    expect(await opens(codes['Aino']!)).toEqual(refused('dead-link'))
  })
})
