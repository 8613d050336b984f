import * as encoding from 'lib0/encoding'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, birth } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { closeCodes } from '#shared/contract/boards.ts'
import type { NoteId } from '#shared/ids.ts'
import { aBoard, aNote, tableBoard } from '#shared/testing/boards.ts'
import { BoardFigures } from '../health/BoardFigures.ts'
import { openMemory } from '../storage/memory.ts'
import { type BoardStore, StorageFault } from '../storage/ports.ts'
import { Compaction } from './Compaction.ts'
import { Edition } from './Edition.ts'
import { boardLimits } from './limits.ts'
import { load } from './load.ts'
import { Merger } from './Merger.ts'
import { type Guest, type Hall, openHall, pause, until } from './testing/hall.ts'

const halls: Hall[] = []
const open = async (...options: Parameters<typeof openHall>): Promise<Hall> => {
  const hall = await openHall(...options)
  halls.push(hall)
  return hall
}
afterEach(() => Promise.all(halls.splice(0).map((hall) => hall.close())))

const add = (id: string, text = id): BoardOp => ({ op: 'note/add', note: aNote(id, { text }) })
const type = (id: string, at: number, insert: string): BoardOp => ({
  op: 'note/type',
  id: id as NoteId,
  at,
  remove: 0,
  insert,
})
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** Bytes as no client writes them: numbers of variable length, words, and single bytes as they are. */
function bytes(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}
/** Yjs' first format: clients with their items, each client's number and first clock, then what is deleted. */
const NOTHING_DELETED = 0
/** Number of somebody whom the board has not met. */
const EVE = 4711

const idOf = (item: Y.Item | null | undefined): [number, number] => [item!.id.client, item!.id.clock]
const recordOf = (guest: Guest, id: string): Y.Item | undefined => guest.doc.getMap('notes')._map.get(id)

/** The ids of notes that a house finds which opens on what the store has. */
async function storedNotes(boards: BoardStore): Promise<string[]> {
  const { notes } = await (await open({ boards })).rooms.snapshot(tableBoard)
  return notes.map(({ id }) => id).sort()
}

/** Waits until the guest has heard that all of theirs is stored. */
const stored = ({ doc, durable }: Guest) =>
  until(() => durable.at(-1)?.vector.get(doc.clientID) === Y.getState(doc.store, doc.clientID))

const ids = (guest: Guest): string[] => guest.board.notes.map(({ id }) => id).sort()
const reads = (guest: Guest, ...expected: string[]) =>
  until(
    () => guest.texts().sort(),
    (texts) => texts.join() === expected.sort().join(),
  )

describe('no frame harms a board for anybody else:', () => {
  /** More items than a sum of two can say. */
  const ENDLESS = 2 ** 56 - 1024

  it('B1 lengths that cannot be added up are refused, and what others write that moment is told and stored', async () => {
    const { boards } = openMemory()
    const hall = await open({ boards })
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('n1'))
    await reads(eero, 'n1')
    const eve = await hall.stranger('eve')
    aino.do(add('n2'))
    eve.sayUpdate(bytes(1, 2, EVE, 0, 0, ENDLESS, 0, ENDLESS, NOTHING_DELETED))
    aino.do(add('n3'))
    await until(() => eve.closed)
    expect(eve.closed).toBe(closeCodes.malformed)
    await reads(eero, 'n1', 'n2', 'n3')
    aino.do(add('n4'))
    await stored(aino)
    expect(await storedNotes(boards)).toEqual(['n1', 'n2', 'n3', 'n4'])
  })

  it('B1 nor do such lengths add up frame by frame: the board opens again, also when its updates were merged', async () => {
    const { boards } = openMemory()
    const hall = await open({ boards, quiet: 40 })
    const aino = await hall.guest('aino').synced()
    aino.do(add('n1'))
    await until(() => aino.durable.length > 0)
    for (const clock of [0, ENDLESS]) {
      const eve = await hall.stranger('eve')
      eve.sayUpdate(bytes(1, 1, EVE, clock, 0, ENDLESS, NOTHING_DELETED))
      await Promise.race([until(() => eve.closed), pause(150)])
      eve.ws.close()
    }
    expect(await storedNotes(boards)).toEqual(['n1'])
    aino.leave()
    for (let rows = 9; rows > 1;) {
      await pause(20)
      rows = (await boards.load(tableBoard))!.updates.length
    }
    expect(await storedNotes(boards)).toEqual(['n1'])
  })

  it('B1 maps in maps in maps do not come in, and what is written after their deletion is told and stored', async () => {
    const { boards } = openMemory()
    const hall = await open({ boards })
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('n1'))
    await reads(eero, 'n1')
    const eve = await hall.stranger('eve')
    const map = (parent: [number, number]) => [7 | 32, 0, ...parent, 'x', 1]
    const nest = times(12_000, (clock) => map(clock === 0 ? idOf(recordOf(aino, 'n1')) : [EVE, clock - 1]))
    eve.sayUpdate(bytes(1, nest.length, EVE, 0, ...nest.flat(), NOTHING_DELETED))
    eve.sayUpdate(bytes(0, 1, EVE, 1, 0, 1))
    await until(() => eve.closed)
    aino.do(add('n2'))
    await reads(eero, 'n1', 'n2')
    await stored(aino)
    expect(await storedNotes(boards)).toEqual(['n1', 'n2'])
  })

  // What is just too deep to compare and not too deep to read depends on the stack.
  it.each([4_600, 5_200, 5_800])('B1 a value too deep to compare (%i) does not come in', async (depth) => {
    const { boards } = openMemory()
    const hall = await open({ boards })
    const aino = await hall.guest('aino').synced()
    aino.do(add('n1'))
    await until(() => aino.durable.length > 0)
    const schema = aino.doc.getMap('meta')._map.get('schema')
    const nested = (levels: number) => {
      const value = [1, ...times(levels, () => [117, 1]).flat(), 126]
      return bytes(1, 1, EVE, 0, new Uint8Array([8 | 128]), ...idOf(schema), ...value, NOTHING_DELETED)
    }
    // A house that has read much reads deeper: what is compiled needs less of the stack.
    for (let index = 0; index < 200; index += 1) Y.decodeUpdate(nested(1_000))
    const eve = await hall.stranger('eve')
    eve.sayUpdate(nested(depth))
    await until(() => eve.closed)
    expect(eve.closed).toBe(closeCodes.malformed)
    aino.do(add('n2'))
    await stored(aino)
    expect(await storedNotes(boards)).toEqual(['n1', 'n2'])
  })
})

describe('a line is closed that sends', () => {
  /** A note, by the ids of its record, its text and the text's first letter. */
  async function table() {
    const hall = await open()
    const aino = await hall.guest('aino').synced()
    aino.do(add('n1', 'Luottamus'))
    const record = recordOf(aino, 'n1')!
    const text = ((record.content as Y.ContentType).type as Y.Map<unknown>)._map.get('text')!
    const { _start: letter } = (text.content as Y.ContentType).type as Y.Text
    await stored(aino)
    return { hall, note: idOf(record), text: idOf(text), letter: idOf(letter) }
  }

  it.each<[string, (at: Awaited<ReturnType<typeof table>>) => Uint8Array]>([
    [
      'one deletion again and again',
      ({ letter: [client, clock] }) => bytes(0, 1, client, 4_000, ...times(4_000, () => [clock, 1]).flat()),
    ],
    [
      'deletions in no order',
      ({ letter: [client, clock] }) => bytes(0, 1, client, 2, clock + 4, 1, clock + 2, 1),
    ],
    [
      'a text that hangs on another text',
      ({ text }) => bytes(1, 1, EVE, 0, new Uint8Array([7 | 32]), 0, ...text, 'text', 2, NOTHING_DELETED),
    ],
    [
      'many inserts at one and the same place, each of which all others must be compared with',
      ({ text }) =>
        bytes(1, 1_000, EVE, 0, ...times(1_000, () => [4, 0, ...text, 'x']).flat(), NOTHING_DELETED),
    ],
    [
      'the name of a root in what everybody has: it would be made all the same',
      ({ note: [client] }) => bytes(2, 1, client, 0, 4, 1, 'any name', 'x', 1, EVE, 0, 0, 1, NOTHING_DELETED),
    ],
  ])('B1 %s', async (_name, made) => {
    const at = await table()
    const before = await at.hall.rooms.snapshot(tableBoard)
    const eve = await at.hall.stranger('eve')
    eve.sayUpdate(made(at))
    await until(() => eve.closed)
    expect(eve.closed).toBe(closeCodes.malformed)
    expect(await at.hall.rooms.snapshot(tableBoard)).toEqual(before)
  })
})

describe('words that build on words which have not come', () => {
  it('B8 nobody signs with somebody else’s key by letting a note wait for their next letter', async () => {
    const hall = await open()
    const [eero, liisa] = [await hall.guest('eero').synced(), await hall.guest('liisa').synced()]
    eero.do(add('n1', 'eero'))
    await reads(liisa, 'eero')
    // Eve makes the letter that Eero will write next herself, and sends only what builds on it.
    const guess = new Y.Doc()
    Y.applyUpdate(guess, Y.encodeStateAsUpdate(liisa.doc))
    guess.clientID = eero.doc.clientID
    apply(guess, [type('n1', 4, 'x')], { from: 'person' })
    guess.clientID = EVE
    const before = Y.encodeStateVector(guess)
    apply(guess, [type('n1', 5, '.')], { from: 'person' })
    apply(guess, [add('eve')], { from: 'person' })
    const eve = await hall.stranger('eve')
    const words = Y.encodeStateAsUpdate(guess, before)
    const { frames } = hall.figures.up.content
    eve.sayUpdate(words)
    await until(() => hall.figures.up.content.frames > frames)
    eero.do(type('n1', 4, '!'))
    await reads(liisa, 'eero!')
    const signed = async () => (await hall.rooms.snapshot(tableBoard)).notes.map(({ id, by }) => [id, by])
    expect(await signed()).toEqual([['n1', 'key-eero']])
    // What she says when the letter is there is hers.
    eve.sayUpdate(words)
    await reads(liisa, 'eero!.', 'eve')
    expect(await signed()).toEqual(expect.arrayContaining([['eve', 'key-eve']]))
  })

  it('B2 B8 reach everybody in their writer’s name, also the one who brings what they build on', async () => {
    const hall = await open()
    const [aino, eero, liisa] = [
      await hall.guest('aino').synced(),
      await hall.guest('eero').synced(),
      await hall.guest('liisa').synced(),
    ]
    eero.do(add('n1', 'eero'))
    await reads(aino, 'eero')
    // As after a crash: Aino has a letter of Eero's that the board has lost, builds on it, and is back before he is.
    for (const { provider } of [aino, eero]) provider.disconnect()
    eero.do(type('n1', 4, '!'))
    Y.applyUpdate(aino.doc, Y.encodeStateAsUpdate(eero.doc))
    aino.do(type('n1', 5, ' aino'), add('n2', 'Ainon oma'))
    const { frames } = hall.figures.up.content
    aino.provider.connect()
    await until(() => hall.figures.up.content.frames > frames)
    eero.provider.connect()
    for (const guest of [liisa, eero, aino]) await reads(guest, 'eero! aino', 'Ainon oma')
    await until(() => liisa.board.notes.every(({ by }) => by !== null))
    expect(liisa.board.notes.map(({ id, by }) => [id, by]).sort()).toEqual([
      ['n1', 'key-eero'],
      ['n2', 'key-aino'],
    ])
  })
})

describe('people who do nothing wrong', () => {
  it('B2 come in with the words of more people than one may bring, when the server asked for them', async () => {
    const hall = await open({ limits: { authors: 3 } })
    const aino = await hall.guest('aino').synced()
    aino.provider.disconnect()
    for (let index = 0; index < 5; index += 1) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(aino.doc))
      apply(doc, [add(`p${index}`)], { from: 'person' })
      Y.applyUpdate(aino.doc, Y.encodeStateAsUpdate(doc))
    }
    aino.provider.connect()
    const eero = await hall.guest('eero').synced()
    await until(() => aino.closed ?? eero.texts().length === 5)
    expect([aino.closed, ids(eero)]).toEqual([null, ids(aino)])
  })

  it('B2 come in to a board that is larger than what may wait for a slow reader', async () => {
    const { boards } = openMemory()
    // More than sockets take at once.
    const notes = times(4, (index) => aNote(`n${index}`, { text: 'x'.repeat(2_000_000) }))
    const update = Y.encodeStateAsUpdate(birth(aBoard(notes)))
    await boards.append([{ board: tableBoard, epoch: 1, update }])
    const hall = await open({ boards, limits: { stuck: 100_000 } })
    const aino = await hall.guest('aino').synced()
    expect(aino.board).toEqual(await hall.rooms.snapshot(tableBoard))
    expect(hall.figures.ends).toEqual({})
  })

  it('are not told of themselves for ever when they come back', async () => {
    const hall = await open()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.provider.awareness.setLocalState({ cursor: [1, 1] })
    eero.provider.awareness.setLocalState({ cursor: [2, 2] })
    await until(() => eero.others().length === 1 && aino.others().length === 1)
    aino.provider.disconnect()
    await until(() => eero.others().length === 0)
    aino.provider.connect()
    await until(() => eero.others().length === 1)
    const { presence } = hall.figures.up
    let rests = false
    for (let tries = 0; tries < 6 && !rests; tries += 1) {
      const { frames } = presence
      await pause(300)
      rests = presence.frames === frames
    }
    expect(rests).toBe(true)
  })

  it('come in again, later, when there are too many lines of theirs', async () => {
    const hall = await open({ limits: { perPerson: 1 } })
    const dead = await hall.stranger('aino')
    await until(() => hall.figures.joins === 1)
    const aino = hall.guest('aino')
    await until(() => hall.figures.ends.comeAgain ?? aino.closed)
    expect(aino.closed).toBe(null)
    dead.ws.close()
    await aino.synced()
  })
})

describe('a number', () => {
  /** A presence under a number, as y-websocket says it. */
  const presenceOf = (client: number) => bytes(1, client, 1, '{}')

  /** Aino has made a note and Eero has written on it; then the house starts anew. */
  async function anew() {
    const { boards } = openMemory()
    const first = await open({ boards })
    const [aino, eero] = [await first.guest('aino').synced(), await first.guest('eero').synced()]
    aino.do(add('n1', 'Aino'))
    await reads(eero, 'Aino')
    eero.do(type('n1', 4, '!'))
    await stored(eero)
    let ahead = 0
    const hall = await open({ boards, now: () => Date.now() + ahead })
    const move = async (guest: Guest) => {
      guest.provider.disconnect()
      guest.provider.serverUrl = hall.url
      guest.provider.connect()
      await guest.synced()
    }
    const eve = await hall.stranger('eve')
    const take = async (client: number) => {
      eve.say(1, presenceOf(client))
      await until(() => hall.figures.up.presence.frames > 0)
    }
    const wait = (ms: number) => (ahead += ms)
    return { hall, boards, aino, eero, eve, move, take, wait }
  }

  it('B8 belongs to whoever signed with it: nobody silences them by saying it first', async () => {
    const { boards, aino, eve, move, take } = await anew()
    await take(aino.doc.clientID)
    await move(aino)
    eve.ws.close()
    aino.durable.length = 0
    aino.do(add('n2'))
    aino.provider.ws!.send(bytes(100, 7))
    await until(() => aino.durable.at(-1)?.token === 7)
    expect(await storedNotes(boards)).toEqual(['n1', 'n2'])
  })

  it('B2 that signed nothing is anybody’s, but what is left out meanwhile is not called stored, and comes in later', async () => {
    const { aino, eero, eve, move, take, wait } = await anew()
    await take(eero.doc.clientID)
    await move(aino)
    await move(eero)
    eero.durable.length = 0
    eero.do(type('n1', 5, '?'))
    eero.provider.ws!.send(bytes(100, 7))
    aino.do(type('n1', 0, '¡'))
    await reads(eero, '¡Aino!?')
    await pause(100)
    expect(eero.durable.filter(({ token }) => token === 7)).toEqual([])
    eve.ws.close()
    await until(() => eve.closed)
    wait(5_000)
    aino.do(type('n1', 0, '¿'))
    await reads(aino, '¿¡Aino!?')
    await until(() => eero.durable.some(({ token }) => token === 7))
  })

  it('B2 what waited for a permit and was then left out is not called stored either', async () => {
    const { hall, eero, move, take } = await anew()
    await take(eero.doc.clientID)
    await move(eero)
    hall.writes.set('eero', 'wrong-phase')
    eero.durable.length = 0
    eero.do(type('n1', 5, '?'))
    eero.provider.ws!.send(bytes(100, 7))
    await pause(60)
    hall.writes.delete('eero')
    await pause(600)
    expect(eero.closed).toBe(null)
    expect(eero.durable.filter(({ token }) => token === 7)).toEqual([])
  })
})

describe('the store', () => {
  it('B2 a compaction that was done but not answered costs no row at the next', async () => {
    const { boards } = openMemory()
    const edition = new Edition(tableBoard, await load(boards, tableBoard, 0), boardLimits, () => {})
    const keep = async (update = edition.takeBatch()!.update) => {
      await boards.append([{ board: tableBoard, epoch: 1, update }])
      edition.stored += 1
    }
    const write = (id: string) => {
      edition.perform([add(id)], { from: 'server', why: 'seed' })
      return keep()
    }
    await keep(edition.begin())
    await write('n1')
    let [clock, calls] = [0, 0]
    const compact: BoardStore['compact'] = async (...args) => {
      calls += 1
      if (calls > 1) for (const id of ['n3', 'n4']) await write(id)
      await boards.compact(...args)
      if (calls === 1) throw new StorageFault('The thread has ended')
    }
    const merger = new Merger()
    const compaction = new Compaction(tableBoard, () => edition, {
      boards: { compact },
      merger,
      figures: new BoardFigures(),
      log: pino({ level: 'silent' }),
      now: () => clock,
    })
    await compaction.run()
    expect([calls, (await boards.load(tableBoard))?.updates.length]).toEqual([1, 1])
    await write('n2')
    clock += 60_000
    await compaction.run()
    await merger.close()
    expect(await storedNotes(boards)).toEqual(
      edition
        .snapshot()
        .notes.map(({ id }) => id)
        .sort(),
    )
    edition.close()
  })

  it('B10 what the server’s hand does during a closing is in the edition that follows', async () => {
    const { boards } = openMemory()
    const slowly =
      <A extends unknown[], R>(fn: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await pause(60)
        return fn(...args)
      }
    const hall = await open({
      boards: { ...boards, append: slowly(boards.append), seal: slowly(boards.seal) },
    })
    const handed = hall.rooms.hand(tableBoard, [add('n1')], 'seed')
    await pause(15)
    const { snapshot } = await hall.rooms.seal(tableBoard, { drain: 0 })
    await handed
    expect(snapshot.notes).toEqual([])
    expect(await storedNotes(boards)).toEqual(['n1'])
  })
})
