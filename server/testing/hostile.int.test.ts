import { isDeepStrictEqual } from 'node:util'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { NOTE } from '#shared/board/note.ts'
import { noteRecord } from '#shared/board/records.ts'
import { type CloseName, closeCodes, MESSAGE_CURSORS } from '#shared/contract/boards.ts'
import { aNote } from '#shared/testing/boards.ts'
import { freshId } from '../ids.ts'
import type { HonestPerson } from './hostile/HonestPerson.ts'
import { type Attacker, HostileHall, KEPT, type Wish } from './hostile/HostileHall.ts'
import {
  answerMessage,
  askMessage,
  authMessage,
  durableMessage,
  forge,
  forgeEach,
  message,
  messageOf,
  presenceMessage,
  updateMessage,
} from './hostile/messages.ts'
import { fragments, rawFrame } from './hostile/rawFrames.ts'
import type { RawLine } from './hostile/RawLine.ts'
import { pause, until } from './until.ts'

/** `cut` is an end without a code, right for whoever does not listen. */
type Fate = CloseName | 'stays' | 'cut'

let hall: HostileHall
beforeAll(async () => {
  hall = await HostileHall.open()
})
afterAll(() => hall.close())

/** What the test under way has opened. */
const here: (() => void)[] = []
afterEach(() => {
  for (const leave of here.splice(0)) leave()
})

/** Somebody else with an honest client, for one test. @param table from 0 */
async function honest(name: string, table = 0): Promise<HonestPerson> {
  const person = await hall.person(name, table)
  here.push(() => person.leave())
  return person
}

/** Somebody with a client of their own making, whose lines are cut after the test. @param table from 0 */
async function attacker(table = 0): Promise<Attacker> {
  const eve = await hall.attacker(table)
  const line = async (wish?: Wish) => {
    const opened = await eve.line(wish)
    here.push(() => opened.cut())
    return opened
  }
  return { ...eve, line }
}

const records = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes')
const typeOn = (doc: Y.Doc, text: string) => (records(doc).get(KEPT)!.get('text') as Y.Text).insert(0, text)
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Expects the line to be closed so, or left alone. */
async function meets(line: RawLine, fate: Fate): Promise<void> {
  if (fate !== 'stays') return expect(await line.end()).toBe(fate === 'cut' ? 0 : closeCodes[fate])
  await pause(30)
  expect([line.closed, line.isOver]).toEqual([null, false])
  line.cut()
}

type Attack = (line: RawLine, number: number) => void | Promise<void>
type Row = [name: string, fate: Fate, attack: Attack, query?: string]

/** A presence number that nobody has gone by. */
let number = 1_000

/** One person does something; their own line has that fate, and for the others nothing has happened. */
function attacks(rows: Row[]): void {
  it.each<Row>(rows)('%s: %s', async (_name, fate, attack, query = '') => {
    const before = hall.kept
    const eve = await attacker()
    const line = await eve.line({ query })
    expect(line.status).toBe(101)
    await attack(line, (number += 1))
    await meets(line, fate)
    await hall.isUnharmed()
    expect(hall.kept).toEqual(before)
    await until('Eve to be gone from sight', () => {
      return [hall.aino, hall.eero].every(({ others }) => ![...others.keys()].includes(number))
    })
  })
}

describe('frames that no websocket sends', () => {
  const wrong = (head: Parameters<typeof rawFrame>[1], bytes = askMessage()): Attack => {
    return (line) => line.write(rawFrame(bytes, head))
  }
  attacks([
    ['reserved bits are set', 'malformed', wrong({ reserved: 7 })],
    ['an opcode that is none', 'malformed', wrong({ opcode: 3 })],
    ['a length that cannot be', 'tooLarge', wrong({ claims: 0xffff_ffff_ffff_ffffn })],
    ['a length of many gigabytes', 'tooLarge', wrong({ claims: 0xff_ffff_ffffn })],
    ['no mask', 'malformed', wrong({ masked: false })],
    ['goes on with nothing', 'malformed', wrong({ opcode: 0 })],
    ['a ping in pieces', 'malformed', wrong({ opcode: 9, fin: false }, new Uint8Array(1))],
    ['a long ping', 'malformed', wrong({ opcode: 9 }, new Uint8Array(200))],
    ['a close code that is none', 'malformed', wrong({ opcode: 8 }, new Uint8Array([0, 1]))],
    ['text that is none', 'malformed', wrong({ opcode: 1 }, new Uint8Array([0xc3, 0x28]))],
    ['no websocket at all', 'malformed', (line) => line.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'))],
    ['one message in 5,000 pieces', 'tooLarge', (line) => line.write(fragments(5_000, new Uint8Array(1)))],
    [
      'empty pieces without end',
      'tooLarge',
      (line) => line.write(fragments(20_000, new Uint8Array(0)).subarray(0, -6)),
    ],
    [
      'half a frame and then silence',
      'stays',
      (line) => line.write(rawFrame(new Uint8Array(900_000)).subarray(0, 500_000)),
    ],
    [
      'a rain of pings',
      'cut',
      (line) => line.write(Buffer.concat(times(5_000, () => rawFrame(new Uint8Array(0), { opcode: 9 })))),
    ],
  ])

  it('a device that is switched off in the middle of a frame', async () => {
    const before = hall.kept
    const line = await (await attacker()).line()
    line.write(rawFrame(new Uint8Array(50_000)).subarray(0, 30_000))
    line.cut()
    await hall.isUnharmed()
    expect(hall.kept).toEqual(before)
  })
})

describe('who is not let in', () => {
  it.each<[string, Fate, (eve: Attacker) => Wish]>([
    ['another edition', 'sealed', () => ({ epoch: 7 })],
    ['an edition that is no number', 'sealed', () => ({ epoch: NaN })],
    ['another schema', 'oldClient', () => ({ schema: 99 })],
    ['no board at all', 'notFound', () => ({ board: 'whatever' })],
    ['an address that is none', 'notFound', () => ({ board: '%E0%A4%A' })],
    ['a name that every object has', 'notFound', () => ({ board: 'constructor.constructor.s' })],
    ['another table', 'forbidden', () => ({ board: hall.boards[1]! })],
    ['a stranger', 'signedOut', () => ({ headers: { cookie: '' } })],
    ['a cookie that was tampered with', 'signedOut', ({ cookie }) => ({ headers: { cookie: `${cookie}x` } })],
    ['a cookie of another workshop', 'signedOut', () => ({ headers: { cookie: hall.neighbour } })],
  ])('%s: %s', async (_name, fate, wish) => {
    const eve = await attacker()
    const line = await eve.line({ ...wish(eve), along: rawFrame(askMessage()) })
    await meets(line, fate)
    expect(line.heard).toEqual([])
    await hall.isUnharmed()
  })

  it.each<[string, number, Wish]>([
    ['a page of another site', 403, { headers: { Origin: 'https://evil.example' } }],
    ['a page without an address', 403, { headers: { Origin: 'null' } }],
    ['a key that is none', 400, { headers: { 'Sec-WebSocket-Key': 'short' } }],
    ['a version that is none', 400, { headers: { 'Sec-WebSocket-Version': '7' } }],
  ])('%s is answered with %i', async (_name, status, wish) => {
    const line = await (await attacker()).line({ ...wish, along: rawFrame(askMessage()) })
    expect(line.status).toBe(status)
    await hall.isUnharmed()
  })

  it('what comes with the knock is heard after the judgement', async () => {
    const line = await (await attacker()).line({ along: rawFrame(askMessage()) })
    await until('an answer', () => line.heard.some(([type, step]) => type === 0 && step === 1))
  })
})

describe('messages that are none', () => {
  attacks([
    ['an empty one', 'malformed', (line) => line.say(new Uint8Array(0))],
    ['text', 'malformed', (line) => line.write(rawFrame(Buffer.from('hei'), { opcode: 1 }))],
    ['of a type that nobody knows', 'malformed', (line) => line.say(message(42))],
    ['a length beyond the end', 'malformed', (line) => line.say(new Uint8Array([0, 2, 200, 1, 0]))],
    ['a number without an end', 'malformed', (line) => line.say(new Uint8Array(40).fill(0xff))],
    ['a broken state vector', 'malformed', (line) => line.say(askMessage(new Uint8Array([9, 9])))],
    ['a broken update', 'malformed', (line) => line.say(updateMessage(new Uint8Array([1, 200, 3, 4])))],
    ['a broken answer', 'malformed', (line) => line.say(answerMessage(new Uint8Array([5, 1])))],
    ['what only servers say', 'stays', (line) => line.say(authMessage(10))],
    ['a token, unasked for', 'stays', (line) => line.say(durableMessage(7))],
  ])
})

describe('presence', () => {
  const state = JSON.stringify({ cursor: [9, 9] })
  const said = (client: number, clock = 1, json = state) => presenceMessage([{ client, clock, state: json }])
  const seen = (client: number) => until('Eve to be seen', () => hall.aino.others.has(client))
  const cursor = (x: number, y: number) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_CURSORS)
    encoding.writeVarInt(encoder, x)
    encoding.writeVarInt(encoder, y)
    return encoding.toUint8Array(encoder)
  }

  attacks([
    [
      'a megabyte of it',
      'tooLarge',
      (line, n) => line.say(said(n, 1, JSON.stringify('y'.repeat(1_000_000)))),
    ],
    [
      'of 50,000 people in one message',
      'stays',
      async (line, n) => {
        line.say(presenceMessage(times(50_000, (index) => ({ client: n + index, clock: 1, state: '{}' }))))
        await seen(n)
        const late = await honest('Late')
        await until('everybody to be seen', () => late.others.size > 2)
        expect(late.others.size).toBe(3)
      },
    ],
    [
      'of one person after another',
      'stays',
      async (line, n) => {
        line.say(...times(30, (index) => said(n + 100_000 * index)))
        await seen(n)
        await hall.isUnharmed()
        expect(hall.aino.others.size).toBe(2)
      },
    ],
    [
      'of others, changed and removed',
      'stays',
      async (line, n) => {
        const { clientID } = hall.aino.doc
        line.say(said(n), said(clientID, 1_000), said(clientID, 1_001, 'null'))
        await seen(n)
        await pause(80)
        expect(hall.eero.others.get(clientID)).toMatchObject({ cursor: [1, 1], who: { name: 'Aino' } })
      },
    ],
    [
      'that removes others without having been here',
      'stays',
      async (line) => {
        line.say(said(hall.aino.doc.clientID, 9_999, 'null'))
        await pause(80)
        expect(hall.eero.others.get(hall.aino.doc.clientID)).toMatchObject({ who: { name: 'Aino' } })
      },
    ],
    [
      'shown, hidden, shown, and then the line breaks',
      'stays',
      async (line, n) => {
        line.say(said(n, 1), said(n, 2, 'null'), said(n, 3), said(n, 4, 'null'), said(n, 5))
        await seen(n)
      },
    ],
    [
      'shown and hidden, and then the line breaks',
      'stays',
      async (line, n) => {
        line.say(said(n))
        await seen(n)
        line.say(said(n, 2, 'null'))
      },
    ],
    ['whose clock has run out', 'stays', (line, n) => line.say(said(n, Number.MAX_SAFE_INTEGER))],
    ['that is no JSON', 'malformed', (line, n) => line.say(said(n, 1, '{{'))],
    ['of another shape', 'malformed', (line, n) => line.say(said(n, 1, '{"cursor":"here"}'))],
    ['that nests without end', 'tooLarge', (line, n) => line.say(said(n, 1, '['.repeat(400_000)))],
    [
      'that counts more people than it names',
      'malformed',
      (line) => line.say(message(1, message(4_000_000))),
    ],
    ['a bare cursor of nobody', 'stays', (line) => line.say(cursor(5, 5)), '&compact=1'],
    [
      'half a bare cursor',
      'malformed',
      (line) => line.say(cursor(5_000, 5_000).subarray(0, 2)),
      '&compact=1',
    ],
    [
      'a bare cursor far from the board',
      'stays',
      async (line, n) => {
        line.say(said(n))
        await seen(n)
        line.say(cursor(2 ** 50, -(2 ** 50)))
        await pause(80)
        expect(hall.aino.others.get(n)).toMatchObject({ cursor: [9, 9] })
      },
      '&compact=1',
    ],
  ])
})

describe('who is away for a moment', () => {
  it('finds nobody under their number when they are back', async () => {
    const bo = await honest('Bo')
    const { clientID } = bo.doc
    bo.provider.awareness.setLocalStateField('cursor', [1, 1])
    await until('Bo to be seen', () => hall.aino.others.has(clientID))
    bo.provider.disconnect()
    await until('Bo to be gone', () => !hall.aino.others.has(clientID))
    const line = await (await attacker()).line()
    line.say(presenceMessage([{ client: clientID, clock: 50, state: '{"cursor":[9,9]}' }]))
    await pause(80)
    bo.provider.connect()
    await bo.synced()
    bo.do({ op: 'note/move', id: KEPT, at: [40, 40] })
    await until(
      'Bo’s move to arrive',
      () => hall.aino.note(KEPT)?.at[0] === 40,
      () => bo.drops,
    )
    expect(JSON.stringify([...hall.aino.others.values()])).not.toContain('[9,9]')
    await hall.isUnharmed()
  })

  it('finds nothing written in their name', async () => {
    const bo = await honest('Bo')
    bo.do({ op: 'note/move', id: KEPT, at: [50, 50] })
    await until('Bo’s move to arrive', () => hall.aino.note(KEPT)?.at[0] === 50)
    bo.provider.disconnect()
    const forged = forge(hall.aino.doc, (doc) => {
      doc.clientID = bo.doc.clientID
      records(doc).get(KEPT)!.set('kind', 'keep')
    })
    bo.do({ op: 'note/add', note: aNote('offline', { text: 'Kirjoitin tämän bussissa', born: 9 }) })
    const line = await (await attacker()).line()
    line.say(updateMessage(forged))
    await pause(80)
    bo.provider.connect()
    await until('Bo’s words to arrive', () => hall.aino.note('offline')?.text === 'Kirjoitin tämän bussissa')
    expect(hall.aino.note(KEPT)?.kind).toBe('free')
    await hall.isUnharmed()
  })
})

describe('updates', () => {
  /** Updates that build on one that is never sent. */
  const gap = (count: number, size: number) =>
    forgeEach(hall.aino.doc, count + 1, (doc) => typeOn(doc, 'x'.repeat(size))).slice(1)
  const forged = (change: (doc: Y.Doc) => void): Attack => {
    return (line) => line.say(updateMessage(forge(hall.aino.doc, change)))
  }

  attacks([
    ['of 20 MB', 'tooLarge', (line) => line.say(updateMessage(new Uint8Array(20 * 1024 * 1024)))],
    [
      'of a little more than a megabyte',
      'tooLarge',
      (line) => line.say(updateMessage(new Uint8Array(1_100_000))),
    ],
    [
      'that wait for what never comes, large',
      'comeAgain',
      (line) => line.say(...gap(3, 80_000).map((update) => updateMessage(update))),
    ],
    [
      'that wait for what never comes, small',
      'stays',
      async (line) => {
        line.say(...gap(60, 100).map((update) => updateMessage(update)))
        await hall.isUnharmed()
        // What waits is passed on to nobody: not to newcomers, and not to those who come back.
        const late = await honest('Late')
        expect(late.doc.store.pendingStructs === null).toBe(true)
        late.provider.disconnect()
        late.provider.connect()
        await until('Late to be back', () => late.provider.synced)
        expect(late.doc.store.pendingStructs === null).toBe(true)
      },
    ],
    ['that delete a note', 'malformed', forged((doc) => records(doc).delete(KEPT))],
    [
      'that delete everything and then break off',
      'malformed',
      (line) => {
        // Yjs carries the deletions out and stumbles over the empty one that follows.
        const all = [...Y.decodeStateVector(Y.encodeStateVector(hall.aino.doc))]
        const deletions = all.flatMap(([client, clock]) => [client, 1, 0, clock])
        line.say(updateMessage(messageOf([0, all.length + 1, ...deletions, 999, 1, 5, 0])))
      },
    ],
    ['that spoil a note', 'malformed', forged((doc) => records(doc).get(KEPT)!.set('at', 'nowhere'))],
    [
      'that bring another document',
      'malformed',
      forged((doc) => records(doc).get(KEPT)!.set('kind', new Y.Doc())),
    ],
    ['that rewrite what board it is', 'malformed', forged((doc) => doc.getMap('meta').set('epoch', 9))],
    [
      'that delete what nobody has written yet',
      'stays',
      (line) => {
        const ranges = times(40_000, (index) => [index * 2 + 100_000, 1]).flat()
        line.say(updateMessage(messageOf([0, 1, hall.eero.doc.clientID, 40_000, ...ranges])))
      },
    ],
    [
      'in the name of somebody who is here',
      'stays',
      forged((doc) => {
        doc.clientID = hall.eero.doc.clientID
        typeOn(doc, 'Eero sanoi ')
      }),
    ],
    [
      'in the names of 300 documents',
      'tooLarge',
      forged((doc) => {
        for (const index of times(300, (each) => each)) {
          doc.clientID = 1_000_000 + index
          typeOn(doc, 'x')
        }
      }),
    ],
    [
      'that ask with a state vector of 100,000 documents',
      'stays',
      (line) => line.say(askMessage(messageOf([100_000, ...times(200_000, (index) => index + 1)]))),
    ],
  ])

  it('a text far beyond the limit is cut for everybody, and what stood there first stays', async () => {
    const line = await (await attacker()).line()
    const endless = forge(hall.aino.doc, (doc) => {
      const text = records(doc).get(KEPT)!.get('text') as Y.Text
      text.insert(text.length, 'x'.repeat(300_000))
    })
    line.say(updateMessage(endless))
    await meets(line, 'tooLarge')
    await hall.isUnharmed()
    const late = await honest('Late')
    for (const { doc } of [hall.aino, hall.eero, late]) {
      const text = () => String(records(doc).get(KEPT)?.get('text'))
      await until('the text to be cut', () => text().length === NOTE.longest)
      expect(text().slice(0, 10)).toBe('Luottamusx')
    }
  })

  it('thousands of notes at once are let in up to the limit, and not one beyond', async () => {
    const dora = await honest('Dora', 1)
    const eve = await attacker(1)
    const [first, second, beyond] = forgeEach(dora.doc, 3, (doc, part) =>
      doc.transact(() => {
        for (const born of times(part < 2 ? NOTE.perBoard / 2 : 1, (index) => index)) {
          const note = aNote(`${'abc'[part]}${born}`, { text: 'Luottamus', born })
          records(doc).set(note.id, noteRecord(note))
        }
      }),
    )
    const size = () => records(dora.doc).size
    const line = await eve.line()
    for (const [update, notes] of [
      [first!, NOTE.perBoard / 2],
      [second!, NOTE.perBoard],
    ] as const) {
      line.say(updateMessage(update))
      await until('the notes to arrive', () => size() === notes, undefined, 90_000)
      await hall.isUnharmed()
    }
    line.say(updateMessage(beyond!))
    await meets(line, 'tooLarge')
    dora.do({ op: 'note/move', id: 'a0' as never, at: [7, 7] })
    const late = await honest('Late', 1)
    await until('Dora’s move to arrive', () => {
      return JSON.stringify(records(late.doc).get('a0')?.get('at')) === '[7,7]'
    })
    expect([size(), records(late.doc).size]).toEqual([NOTE.perBoard, NOTE.perBoard])
    await hall.isUnharmed()
  }, 240_000)
})

describe('too much of it', () => {
  attacks([
    ['asks for the board without end', 'tooFast', (line) => line.say(...times(300, () => askMessage()))],
    ['asks who is here without end', 'tooFast', (line) => line.say(...times(900, () => message(3)))],
    [
      'asks what is stored without end',
      'tooFast',
      (line) => line.say(...times(900, durableMessage)),
      '&durable=1',
    ],
    ['large messages without end', 'tooFast', (line) => line.say(...times(20, () => authMessage(900_000)))],
  ])

  it('others come in while one person asks without end on many lines', async () => {
    const eve = await attacker()
    const lines = await Promise.all(times(8, () => eve.line()))
    for (const line of lines) line.say(...times(300, () => askMessage()))
    const late = await honest('Late')
    await until('Late to have the board', () => isDeepStrictEqual(late.board, hall.aino.board))
    for (const line of lines) await meets(line, 'tooFast')
    await hall.isUnharmed()
  })

  it('all lines of one person count together, and so do their joins', async () => {
    const eve = await attacker()
    const lines = await Promise.all(times(16, () => eve.line()))
    for (const line of lines) line.say(...times(90, () => message(3)))
    await until('the lines to be closed', () => lines.filter((line) => line.isOver).length >= 11)
    expect(new Set(lines.map((line) => line.closed))).toEqual(new Set([closeCodes.tooFast, null]))
    const more = await Promise.all(times(6, () => eve.line()))
    await until('joins to be refused', () => more.some((line) => line.closed === closeCodes.comeAgain))
    await hall.isUnharmed()
  })

  it('2,000 boards that there are not: none is opened', async () => {
    const eve = await attacker()
    const stem = hall.boards[0]!.split('.').slice(0, 2).join('.')
    const codes = new Set<number>()
    for (let index = 0; index < 20; index += 1) {
      const lines = await Promise.all(times(100, () => eve.line({ board: `${stem}.g.${freshId()}` })))
      for (const line of lines) codes.add(await line.end())
    }
    expect([...codes]).toEqual([closeCodes.notFound])
    await hall.isUnharmed()
  })

  it('lines that never read cost the others nothing', async () => {
    const before = hall.kept
    const eve = await attacker(1)
    const { memory } = hall.server
    const lines = await Promise.all(times(15, () => eve.line({ query: '&durable=1' })))
    for (const line of lines) {
      line.stopReading()
      line.say(...times(5, () => askMessage()))
    }
    for (let index = 0; index < 20; index += 1) {
      hall.aino.provider.awareness.setLocalStateField('cursor', [index, index])
      await hall.isUnharmed()
    }
    hall.aino.provider.awareness.setLocalStateField('cursor', [1, 1])
    // Not known everywhere; where it is not, this says nothing.
    expect(hall.server.memory - memory > 60 * 1024 * 1024).toBe(false)
    expect(hall.kept).toEqual(before)
  })
})
