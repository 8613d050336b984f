import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { closeCodes } from '#shared/contract/boards.ts'
import type { BoardId, NoteId, PersonKey, WorkshopId } from '#shared/ids.ts'
import { aNote, aTheme, tableBoard } from '#shared/testing/boards.ts'
import { openMemory } from '../storage/memory.ts'
import type { BoardStore } from '../storage/ports.ts'
import { StorageFault } from '../storage/ports.ts'
import { type Guest, type Hall, openHall, pause, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const add = (id: string, text = '', born = 0): BoardOp => ({
  op: 'note/add',
  note: aNote(id, { text, born }),
})
const type = (id: string, insert: string): BoardOp => ({
  op: 'note/type',
  id: id as NoteId,
  at: 0,
  remove: 0,
  insert,
})

/** Waits until the note reads the same to everybody and has its number. */
const numbered = (guest: Guest, count: number) =>
  until(
    () => guest.board.notes,
    (notes) => notes.filter((note) => note.number !== null).length === count,
  )

describe('people at a board', () => {
  it('B6 read the same, with the writer and number that the server gave (B8)', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('a', 'Luottamus', 1))
    eero.do(add('b', 'Rohkeus', 2), {
      op: 'note/add',
      note: aNote('c', { born: 3, by: 'key-aino' as PersonKey, number: 77 }),
    })
    await numbered(aino, 3)
    await numbered(eero, 3)
    expect(aino.board).toEqual(eero.board)
    expect(aino.board.meta).toMatchObject({ board: tableBoard, epoch: 1 })
    expect(aino.board.notes.map(({ id, text, by }) => [id, text, by])).toEqual([
      ['a', 'Luottamus', 'key-aino'],
      ['b', 'Rohkeus', 'key-eero'],
      ['c', '', 'key-eero'],
    ])
    expect(aino.board.notes.map((note) => note.number).sort()).toEqual([1, 2, 3])
    expect(await hall.rooms.snapshot(tableBoard)).toEqual(aino.board)
    expect(await hall.rooms.rug(tableBoard)).toBe('ooo')
  })

  it('B2 who comes later, and who comes back, has everything', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus'))
    await numbered(aino, 1)
    const eero = await hall.guest('eero').synced()
    expect(eero.board).toEqual(aino.board)
    eero.provider.disconnect()
    eero.do(type('a', 'Poissa '))
    aino.do(add('b', 'Sillä välin', 1))
    eero.provider.connect()
    await until(
      () => aino.texts(),
      (texts) => texts[0] === 'Poissa Luottamus',
    )
    await until(
      () => eero.texts(),
      (texts) => texts[1] === 'Sillä välin',
    )
    // A newcomer after all this: the kept answer has its tail.
    const third = await hall.guest('third').synced()
    await until(
      () => third.texts(),
      (texts) => texts.join() === 'Poissa Luottamus,Sillä välin',
    )
  })

  it('B2 an offline deletion arrives although it adds nothing', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('a', 'Luottamus'))
    await numbered(eero, 1)
    eero.provider.disconnect()
    eero.do({ op: 'note/type', id: 'a' as NoteId, at: 0, remove: 4, insert: '' })
    eero.provider.connect()
    await until(
      () => aino.texts(),
      ([text]) => text === 'tamus',
    )
  })

  it('B2 a restart loses nothing that was announced as stored', async () => {
    const { boards } = openMemory()
    hall = await openHall({ boards })
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus'))
    const [first] = await until(
      () => aino.durable,
      (told) => told.length > 0,
    )
    expect(first?.vector.get(aino.doc.clientID)).toBeGreaterThan(0)
    // No goodbye: another house opens on what the store has.
    const other = await openHall({ boards })
    const notes = (await other.rooms.snapshot(tableBoard)).notes
    await other.close()
    expect(notes.map((note) => [note.text, note.by])).toEqual([['Luottamus', 'key-aino']])
  })

  it('tells what is stored to those who ask, and answers their question about all they sent', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    const plain = await hall.guest('plain', { durable: false }).synced()
    aino.do(add('a', 'Luottamus'))
    plain.do(add('b', 'Rohkeus', 1))
    await numbered(aino, 2)
    aino.provider.ws?.send(new Uint8Array([100, 7]))
    await until(
      () => aino.durable.at(-1)?.token,
      (token) => token === 7,
    )
    expect(aino.durable.at(-1)?.vector.get(aino.doc.clientID)).toBe(
      Y.decodeStateVector(Y.encodeStateVector(aino.doc)).get(aino.doc.clientID),
    )
    expect(plain.durable).toEqual([])
  })
})

describe('the door of a board', () => {
  it.each([
    ['B9 another edition', { epoch: 7 }, 'sealed'],
    ['another schema', { schema: 99 }, 'oldClient'],
    ['a board that is no board', { board: 'whatever' as BoardId }, 'notFound'],
    ['a board that the workshop has not', { board: 'w1.a9.s' as BoardId }, 'notFound'],
  ] as const)('%s is refused with its code', async (_name, ticket, close) => {
    hall = await openHall()
    const guest = hall.guest('aino', ticket)
    await until(() => guest.closed !== null)
    expect(guest.closed).toBe(closeCodes[close])
    expect(await hall.boards.load(tableBoard)).toBe(null)
  })

  it('A1 who may not read, and who is nobody, is refused', async () => {
    hall = await openHall()
    hall.reads.set('eero', 'forbidden')
    hall.nobody.add('ghost')
    const [eero, ghost] = [hall.guest('eero'), hall.guest('ghost')]
    await until(() => eero.closed !== null && ghost.closed !== null)
    expect([eero.closed, ghost.closed]).toEqual([closeCodes.forbidden, closeCodes.signedOut])
  })

  it('A3 is asked again for every frame: whoever has lost the right to read hears nothing more', async () => {
    hall = await openHall()
    const eero = await hall.guest('eero').synced()
    hall.reads.set('eero', 'forbidden')
    eero.provider.awareness.setLocalStateField('cursor', [1, 1])
    await until(() => eero.closed)
    expect(eero.closed).toBe(closeCodes.forbidden)
  })

  it('closes the lines of whom the rights of changed, and they are judged anew', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    let drops = 0
    aino.provider.on('connection-close', () => (drops += 1))
    hall.rooms.closeBy((actor) => actor.id === 'aino', 'comeAgain')
    await until(() => drops > 0 && aino.provider.synced)
    expect([aino.closed, eero.closed, eero.provider.synced]).toEqual([null, null, true])
    hall.nobody.add('eero')
    hall.rooms.closeBy(() => false, 'comeAgain')
    await until(() => eero.closed)
    expect([aino.closed, eero.closed]).toEqual([null, closeCodes.signedOut])
  })

  it('forgets a workshop with all its boards', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    await hall.rooms.forget('w1' as WorkshopId)
    await until(() => aino.closed)
    expect(aino.closed).toBe(closeCodes.notFound)
    const again = hall.guest('aino')
    await until(() => again.closed)
    expect(again.closed).toBe(closeCodes.notFound)
  })

  it('remembers it with every word when the store could not erase it', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus'))
    await until(() => hall.figures.up.content.frames > 0)
    await hall.rooms.forget('w1' as WorkshopId)
    hall.rooms.recall('w1' as WorkshopId)
    const again = await hall.guest('eero').synced()
    expect(again.texts()).toEqual(['Luottamus'])
  })
})

describe('who may not write', () => {
  it('A4 reads along, but an update from them changes nothing and ends with 4403', async () => {
    hall = await openHall()
    hall.writes.set('eero', 'wrong-phase')
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('a', 'Luottamus'))
    await numbered(eero, 1)
    eero.do(type('a', 'Minäkin '))
    await until(() => eero.closed)
    expect(eero.closed).toBe(closeCodes.forbidden)
    expect(aino.texts()).toEqual(['Luottamus'])
    expect((await hall.rooms.snapshot(tableBoard)).notes.map((note) => note.text)).toEqual(['Luottamus'])
  })

  it('may repeat what everybody has, as clients do', async () => {
    hall = await openHall()
    hall.writes.set('eero', 'wrong-phase')
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('a', 'Luottamus'))
    await numbered(eero, 1)
    const line = await hall.stranger('eero')
    line.sayUpdate(Y.encodeStateAsUpdate(eero.doc))
    line.say(0, 0, Y.encodeStateVector(eero.doc))
    await until(() => line.heard.some((frame) => frame[0] === 0))
    expect(line.closed).toBe(null)
    // Nobody asks a reader what they have.
    expect(line.heard.filter((frame) => frame[0] === 0 && frame[1] === 0)).toEqual([])
  })

  it('B10 what arrives a moment after the permit ended waits, and counts if the board then drains', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Alku'))
    await numbered(aino, 1)
    hall.writes.set('aino', 'wrong-phase')
    aino.do(type('a', 'Viime hetken '))
    await pause(60)
    const { snapshot, epoch } = await hall.rooms.seal(tableBoard, { drain: 100 })
    expect(snapshot.notes.map((note) => note.text)).toEqual(['Viime hetken Alku'])
    expect(epoch).toBe(2)
  })

  it('A4 what arrives after the permit ended is refused when nothing drains', async () => {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Alku'))
    await numbered(aino, 1)
    hall.writes.set('aino', 'wrong-phase')
    aino.do(type('a', 'Liian myöhään '))
    await until(() => aino.closed)
    expect(aino.closed).toBe(closeCodes.forbidden)
    expect((await hall.rooms.snapshot(tableBoard)).notes.map((note) => note.text)).toEqual(['Alku'])
  })
})

describe('presence', () => {
  it('A5 carries the identity that the server knows, and goes when its line goes', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.provider.awareness.setLocalState({ cursor: [3, 4], who: { name: 'Joku muu' }, extra: 'x' })
    await until(
      () => eero.others(),
      ([state]) => state?.['cursor'] !== null && state !== undefined,
    )
    expect(eero.others()).toEqual([
      {
        cursor: [3, 4],
        who: { id: 'aino', name: 'aino', number: 1, role: 'participant', group: 'g1' },
      },
    ])
    aino.provider.awareness.setLocalState(null)
    await until(
      () => eero.others(),
      (others) => others.length === 0,
    )
    aino.provider.awareness.setLocalState({ cursor: [5, 5] })
    await until(
      () => eero.others(),
      (others) => others.length === 1,
    )
    aino.provider.disconnect()
    await until(
      () => eero.others(),
      (others) => others.length === 0,
    )
    aino.provider.connect()
    await until(() => eero.provider.synced)
  })

  it('A5 a line changes only its own', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.provider.awareness.setLocalState({ cursor: [1, 1] })
    await until(
      () => eero.others(),
      ([state]) => state?.['cursor'] !== undefined,
    )
    const thief = await hall.stranger('thief')
    const entry = (client: number, clock: number, json: string) => {
      const bytes = new TextEncoder().encode(json)
      const encoded: number[] = []
      for (let rest = client; ; rest = Math.floor(rest / 128)) {
        if (rest < 128) {
          encoded.push(rest)
          break
        }
        encoded.push((rest % 128) | 128)
      }
      return new Uint8Array([1, ...encoded, clock, bytes.length, ...bytes])
    }
    // First a name of its own, then another's: changed and removed.
    thief.say(1, entry(99, 1, '{"cursor":[9,9]}'))
    thief.say(1, entry(aino.doc.clientID, 120, '{"cursor":[0,0]}'))
    thief.say(1, entry(aino.doc.clientID, 121, 'null'))
    await until(
      () => eero.others(),
      (others) => others.length === 2,
    )
    await pause(150)
    expect(eero.others().map((state) => [(state['who'] as { id: string }).id, state['cursor']])).toEqual(
      expect.arrayContaining([
        ['aino', [1, 1]],
        ['thief', [9, 9]],
      ]),
    )
    thief.ws.terminate()
    await until(
      () => eero.others(),
      (others) => others.length === 1,
    )
  })

  it.each([
    ['too much of it', JSON.stringify({ cursor: null, extra: 'x'.repeat(3_000) }), 'tooLarge'],
    ['of a wrong shape', '{"cursor":"here"}', 'malformed'],
    ['no JSON', '{{', 'malformed'],
  ] as const)('%s closes the line', async (_name, json, close) => {
    hall = await openHall()
    const eero = await hall.guest('eero').synced()
    const line = await hall.stranger('stranger')
    const bytes = new TextEncoder().encode(json)
    const length = bytes.length < 128 ? [bytes.length] : [(bytes.length % 128) | 128, bytes.length >> 7]
    line.say(1, new Uint8Array([1, 5, 1, ...length, ...bytes]))
    await until(() => line.closed)
    expect(line.closed).toBe(closeCodes[close])
    expect(eero.others()).toEqual([])
  })
})

describe('hostile lines', () => {
  /** What a client with its own idea of the document would send. */
  async function updateOf(from: Guest, change: (doc: Y.Doc) => void): Promise<Uint8Array> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc))
    const before = Y.encodeStateVector(doc)
    change(doc)
    return Y.encodeStateAsUpdate(doc, before)
  }
  const records = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes')

  async function tableWithNotes() {
    hall = await openHall()
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus', 1), add('b', 'Rohkeus', 2), { op: 'theme/add', ...aTheme('t1') })
    await numbered(aino, 2)
    return aino
  }

  it.each<[string, (doc: Y.Doc) => void]>([
    ['deletes a note', (doc) => records(doc).delete('a')],
    [
      'puts another note in its place',
      (doc) => records(doc).set('a', new Y.Map([['text', new Y.Text('Väärä')]])),
    ],
    ['puts a number where a note was', (doc) => doc.getMap('notes').set('a', 1)],
    ['makes a note unreadable', (doc) => records(doc).get('a')?.set('at', 'nowhere')],
    ['replaces a text', (doc) => records(doc).get('a')?.set('text', new Y.Text(''))],
    ['adds a note that does not read', (doc) => records(doc).set('new', new Y.Map([['text', 'x']]))],
    ['deletes a theme', (doc) => doc.getMap('themes').delete('t1')],
    ['spoils a theme', (doc) => doc.getMap<Y.Map<unknown>>('themes').get('t1')?.set('title', 5)],
    ['rewrites the board’s own record', (doc) => doc.getMap('meta').set('epoch', 9)],
    ['adds to the board’s own record', (doc) => doc.getMap('meta').set('owner', 'me')],
    ['makes a root of its own', (doc) => doc.getMap('secrets').set('x', 1)],
    ['uses a root as a list', (doc) => doc.getArray('notes-list').push([1])],
    ['brings a document within the document', (doc) => records(doc).get('a')?.set('kind', new Y.Doc())],
    ['uses an id that is none', (doc) => records(doc).set('no such id!', new Y.Map())],
  ])('B1 B3 one that %s is closed, and the board is as it was', async (_name, change) => {
    const aino = await tableWithNotes()
    const before = await hall.rooms.snapshot(tableBoard)
    const line = await hall.stranger('eve')
    line.sayUpdate(await updateOf(aino, change))
    await until(() => line.closed)
    expect(line.closed).toBe(closeCodes.malformed)
    expect(await hall.rooms.snapshot(tableBoard)).toEqual(before)
    await until(
      () => JSON.stringify(aino.board),
      (board) => board === JSON.stringify(before),
    )
    const late = await hall.guest('late').synced()
    expect(late.board).toEqual(before)
  })

  it('B8 a forged writer, number or source is put right, on new notes and old', async () => {
    const aino = await tableWithNotes()
    const before = aino.board.notes
    const line = await hall.stranger('eve')
    line.sayUpdate(
      await updateOf(aino, (doc) => {
        records(doc).get('a')?.set('by', 'key-eve')
        records(doc).get('a')?.set('number', 999)
        records(doc).get('b')?.set('source', { board: 'x', note: 'y' })
        apply(
          doc,
          [
            {
              op: 'note/add',
              note: aNote('c', { born: 9, source: { board: 'x' as BoardId, note: 'y' as NoteId } }),
            },
          ],
          { from: 'person' },
        )
      }),
    )
    const notes = await numbered(aino, 3)
    expect(notes).toEqual([...before, aNote('c', { born: 9, by: 'key-eve' as PersonKey, number: 3 })])
    expect(line.closed).toBe(null)
  })

  it.each<
    [string, (line: Awaited<ReturnType<Hall['stranger']>>) => void, 'malformed' | 'tooLarge' | 'tooFast']
  >([
    ['says nothing', (line) => line.ws.send(new Uint8Array(0)), 'malformed'],
    ['says what nobody knows', (line) => line.say(42), 'malformed'],
    ['says half an update', (line) => line.sayUpdate(new Uint8Array([1, 200, 3, 4])), 'malformed'],
    ['sends text', (line) => line.ws.send('hello'), 'malformed'],
    ['asks with a broken vector', (line) => line.say(0, 0, new Uint8Array([9, 9])), 'malformed'],
    ['sends two megabytes', (line) => line.ws.send(new Uint8Array(2 * 1024 * 1024)), 'tooLarge'],
    [
      'asks for the board again and again',
      (line) => Array.from({ length: 12 }, () => line.say(0, 0, new Uint8Array([0]))),
      'tooFast',
    ],
    ['never stops', (line) => Array.from({ length: 900 }, () => line.say(3)), 'tooFast'],
  ])('a line that %s is closed, and nobody else notices', async (_name, misbehave, close) => {
    const aino = await tableWithNotes()
    const line = await hall.stranger('eve')
    misbehave(line)
    await until(() => line.closed)
    expect(line.closed).toBe(closeCodes[close])
    aino.do(type('a', 'Yhä '))
    const eero = await hall.guest('eero').synced()
    await until(
      () => eero.texts(),
      (texts) => texts.includes('Yhä Luottamus'),
    )
  })

  it('limits the notes and the size of a board', async () => {
    hall = await openHall({ limits: { notes: 3, document: 6_000 } })
    const aino = await hall.guest('aino').synced()
    aino.do(add('a'), add('b'), add('c'))
    await numbered(aino, 3)
    const [eve, mallory] = [await hall.stranger('eve'), await hall.stranger('mallory')]
    eve.sayUpdate(await updateOf(aino, (doc) => apply(doc, [add('d')], { from: 'person' })))
    mallory.sayUpdate(
      await updateOf(aino, (doc) =>
        (records(doc).get('a')!.get('text') as Y.Text).insert(0, 'x'.repeat(9_000)),
      ),
    )
    await until(() => eve.closed && mallory.closed)
    expect([eve.closed, mallory.closed]).toEqual([closeCodes.tooLarge, closeCodes.tooLarge])
    expect((await hall.rooms.snapshot(tableBoard)).notes.map((note) => note.text)).toEqual(['', '', ''])
  })

  it('what builds on something that never came is not kept, and of much of it the line comes again', async () => {
    const aino = await tableWithNotes()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(aino.doc))
    const gap: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => gap.push(update))
    for (let index = 0; index < 3; index += 1) {
      ;(records(doc).get('a')!.get('text') as Y.Text).insert(0, `${index}`.repeat(70_000))
    }
    const line = await hall.stranger('eve')
    line.sayUpdate(gap[1]!)
    line.sayUpdate(gap[2]!)
    await until(() => line.closed)
    expect(line.closed).toBe(closeCodes.comeAgain)
    // What it had held back now finds nothing to join.
    const second = await hall.stranger('eve')
    second.sayUpdate(gap[0]!)
    await until(
      () => aino.texts()[0],
      (text) => text?.startsWith('0') === true,
    )
  })

  it('nobody writes in the name of somebody else who is here', async () => {
    const aino = await tableWithNotes()
    aino.provider.awareness.setLocalState({ cursor: [1, 1] })
    const eero = await hall.guest('eero').synced()
    await until(() => eero.others().length > 0)
    const line = await hall.stranger('eve')
    const before = hall.figures.up.content.frames
    line.sayUpdate(
      await updateOf(aino, (doc) => {
        doc.clientID = aino.doc.clientID
        ;(records(doc).get('a')!.get('text') as Y.Text).insert(0, 'Aino sanoi ')
      }),
    )
    // Also while she is away for a moment.
    line.sayUpdate(
      await updateOf(aino, (doc) => {
        aino.provider.disconnect()
        doc.clientID = aino.doc.clientID
        records(doc).get('a')!.set('kind', 'concern')
      }),
    )
    await until(() => hall.figures.up.content.frames === before + 2)
    aino.provider.connect()
    aino.do(type('a', 'Oikea '))
    await until(
      () => eero.texts()[0],
      (text) => text === 'Oikea Luottamus',
    )
  })

  it('a reader who does not read is cut, and the others go on', async () => {
    hall = await openHall({ limits: { stuck: 500_000 } })
    const aino = await hall.guest('aino').synced()
    const slow = await hall.stranger('slow')
    await until(() => hall.lines() === 2)
    slow.ws.pause()
    let notes = 0
    // The kernel takes some megabytes before the server notices.
    while (hall.lines() === 2 && notes < 9_000) {
      const more = Array.from({ length: 50 }, () => add(`x${(notes += 1)}`, 'y'.repeat(2_000)))
      await hall.rooms.hand(tableBoard, more, 'seed')
      await until(
        () => aino.doc.getMap('notes').size,
        (size) => size === notes,
      )
    }
    expect(hall.lines()).toBe(1)
    expect(aino.provider.synced).toBe(true)
  })
})

describe('a store that has lost something', () => {
  it('B2 is given all of it once more, and its rows are left as they are', async () => {
    const storage = openMemory()
    hall = await openHall({ boards: storage.boards, quiet: 200 })
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus', 1))
    await numbered(aino, 1)
    // The database was mended: another board's worth of rows is all that is left of this one.
    const mended = openMemory()
    Object.assign(storage.boards, mended.boards)
    hall.rooms.storeAgain()
    aino.do(add('b', 'Rohkeus', 2))
    await numbered(aino, 2)
    aino.leave()
    await until(() => hall.figures.gauges().rooms === 0)
    const second = await openHall({ boards: mended.boards })
    const eero = await second.guest('eero').synced()
    expect(eero.texts()).toEqual(['Luottamus', 'Rohkeus'])
    eero.leave()
    await second.close()
  })
})

describe('after a crash', () => {
  it('people who had each other’s words bring their own back, and nobody’s are kept out or signed by another', async () => {
    const storage = openMemory()
    let hangs = false
    const boards: BoardStore = {
      ...storage.boards,
      append: (updates) => (hangs ? new Promise(() => {}) : storage.boards.append(updates)),
    }
    const first = await openHall({ boards })
    const [aino, eero] = [await first.guest('aino').synced(), await first.guest('eero').synced()]
    // A disk that hangs: people see each other's words all the same, and then the process dies.
    hangs = true
    aino.do(add('a', 'Luottamus', 1))
    eero.do(add('b', 'Rohkeus', 2))
    await until(() => aino.texts().length === 2 && eero.texts().length === 2)
    hall = await openHall({ boards: storage.boards })
    for (const { provider } of [aino, eero]) {
      provider.disconnect()
      provider.serverUrl = hall.url
      provider.connect()
    }
    let snapshot = await hall.rooms.snapshot(tableBoard)
    for (let tries = 0; snapshot.notes.length < 2 && tries < 400; tries += 1) {
      await pause(10)
      snapshot = await hall.rooms.snapshot(tableBoard)
    }
    await until(() => JSON.stringify([aino.board, eero.board]) === JSON.stringify([snapshot, snapshot]))
    expect([aino.closed, eero.closed]).toEqual([null, null])
    expect(snapshot.notes.map(({ id, text, by }) => [id, text, by])).toEqual([
      ['a', 'Luottamus', expect.toBeOneOf(['key-aino', null])],
      ['b', 'Rohkeus', expect.toBeOneOf(['key-eero', null])],
    ])
    for (const { provider } of [aino, eero]) provider.destroy()
    hangs = false
    void first.close()
  })
})

describe('a slow reader', () => {
  it('is not sent what it cannot take, and is brought up to date when it reads again', async () => {
    hall = await openHall({ limits: { behind: 300_000 } })
    const aino = await hall.guest('aino').synced()
    const slow = await hall.guest('slow').synced()
    const line = slow.provider.ws as unknown as { pause(): void; resume(): void }
    line.pause()
    let notes = 0
    const seed = async () => {
      const more = Array.from({ length: 50 }, () => add(`x${(notes += 1)}`, 'y'.repeat(1_900)))
      await hall.rooms.hand(tableBoard, more, 'seed')
      await until(() => aino.doc.getMap('notes').size === notes)
    }
    // The kernel takes some megabytes before the server notices.
    while (hall.figures.skips === 0 && notes < 9_000) await seed()
    const { frames } = hall.figures.down.content
    await seed()
    aino.do(type('x1', 'Sillä välin '))
    await until(() => hall.figures.down.state.frames > 0)
    line.resume()
    await until(
      () => [slow.board.notes.length, slow.texts()[0]?.slice(0, 5)],
      ([count, text]) => count === notes && text === 'Sillä',
    )
    // Of the last 50 notes it was sent nothing piece by piece: only the other was.
    expect(hall.figures.down.content.frames - frames).toBeLessThan(4)
    expect(slow.board).toEqual(aino.board)
  })
})

describe('sealing', () => {
  it('B10 keeps the edition as plain data, begins the next and closes the old with 4410', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    aino.do(add('a', 'Luottamus', 1))
    const closing = hall.rooms.seal(tableBoard, { drain: 120 })
    hall.writes.set('aino', 'wrong-phase')
    aino.do(type('a', 'Vielä '))
    const { epoch, snapshot } = await closing
    expect(epoch).toBe(2)
    expect(snapshot.notes).toEqual([
      aNote('a', { text: 'Vielä Luottamus', born: 1, by: 'key-aino' as PersonKey, number: 1 }),
    ])
    expect(await hall.boards.sealed(tableBoard)).toEqual(snapshot)
    await until(() => aino.closed && eero.closed)
    expect([aino.closed, eero.closed]).toEqual([closeCodes.sealed, closeCodes.sealed])
    // The last thing that those who ask hear is that all of it was kept.
    expect(aino.durable.at(-1)?.vector.get(aino.doc.clientID)).toBe(
      Y.decodeStateVector(Y.encodeStateVector(aino.doc)).get(aino.doc.clientID),
    )
    const again = await hall.guest('aino', { epoch: 2 }).synced()
    expect(again.board.notes).toEqual(snapshot.notes)
    expect(again.board.meta.epoch).toBe(2)
    const old = hall.guest('eero', { epoch: 1 })
    await until(() => old.closed)
    expect(old.closed).toBe(closeCodes.sealed)
  })

  it('two closings at once are one, an empty board closes too, and the store counts on', async () => {
    hall = await openHall()
    const [one, two] = await Promise.all([
      hall.rooms.seal(tableBoard, { drain: 0 }),
      hall.rooms.seal(tableBoard, { drain: 0 }),
    ])
    expect(one).toEqual(two)
    expect(one.epoch).toBe(2)
    expect((await hall.rooms.seal(tableBoard, { drain: 0 })).epoch).toBe(3)
    expect((await hall.boards.load(tableBoard))?.epoch).toBe(3)
  })

  it('B2 what is written after a closing is stored in the new edition', async () => {
    const { boards } = openMemory()
    hall = await openHall({ boards })
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Ennen'))
    await numbered(aino, 1)
    await hall.rooms.seal(tableBoard, { drain: 0 })
    await hall.rooms.hand(tableBoard, [add('b', 'Jälkeen', 1)], 'machine')
    const other = await openHall({ boards })
    const { notes, meta } = await other.rooms.snapshot(tableBoard)
    await other.close()
    expect([meta.epoch, notes.map((note) => note.text)]).toEqual([2, ['Ennen', 'Jälkeen']])
  })
})

describe('the server’s hand', () => {
  it('births notes with numbers, durable when it returns, seen by everybody', async () => {
    const { boards } = openMemory()
    hall = await openHall({ boards })
    const aino = await hall.guest('aino').synced()
    await hall.rooms.hand(
      tableBoard,
      [
        { op: 'theme/add', ...aTheme('t1', { origin: 'machine' }) },
        { op: 'note/add', note: aNote('a', { number: 40, by: 'key-eero' as PersonKey }) },
        { op: 'note/add', note: aNote('b', { born: 1, text: 'Uusi' }) },
      ],
      'machine',
    )
    const other = await openHall({ boards })
    const stored = await other.rooms.snapshot(tableBoard)
    await other.close()
    expect(stored.notes).toEqual([
      aNote('a', { number: 40, by: 'key-eero' as PersonKey }),
      aNote('b', { born: 1, text: 'Uusi', number: 1 }),
    ])
    await until(
      () => JSON.stringify(aino.board),
      (board) => board === JSON.stringify(stored),
    )
  })

  it('tells when the notes count differently, and not when they only move', async () => {
    hall = await openHall()
    const told: string[] = []
    hall.rooms.onChanged((board) => told.push(board))
    await hall.rooms.hand(tableBoard, [add('a'), add('b', '', 1)], 'seed')
    await until(() => told.length === 1)
    await hall.rooms.hand(tableBoard, [{ op: 'note/move', id: 'a' as NoteId, at: [5, 5] }], 'seed')
    await pause(400)
    expect(told).toEqual([tableBoard])
    await hall.rooms.hand(tableBoard, [{ op: 'note/kind', id: 'a' as NoteId, kind: 'keep' }], 'seed')
    await until(() => told.length === 2)
    expect(await hall.rooms.rug(tableBoard)).toBe('=o')
  })
})

/** A store that fails when told to. */
function failingStore(): { boards: BoardStore; fail: (now: boolean) => void; loads: () => number } {
  const { boards } = openMemory()
  let [failing, loads] = [false, 0]
  const guarded = <A extends unknown[], R>(fn: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (failing) throw new StorageFault('The disk is full')
      return fn(...args)
    }
  }
  return {
    boards: {
      load: async (board) => {
        loads += 1
        await pause(20)
        return boards.load(board)
      },
      append: guarded(boards.append),
      compact: guarded(boards.compact),
      seal: guarded(boards.seal),
      blank: guarded(boards.blank),
      purge: guarded(boards.purge),
      amendSealed: guarded(boards.amendSealed),
      setAside: guarded(boards.setAside),
      sealed: boards.sealed,
      history: boards.history,
      forgetHistory: boards.forgetHistory,
      takeNumbers: guarded(boards.takeNumbers),
    },
    fail: (now) => (failing = now),
    loads: () => loads,
  }
}

describe('a store that fails', () => {
  it('B2 people go on, nothing is announced as stored, and all is stored when it works again', async () => {
    const { boards, fail } = failingStore()
    hall = await openHall({ boards })
    const trouble: boolean[] = []
    hall.rooms.onTrouble((saving) => trouble.push(saving))
    const [aino, eero] = [await hall.guest('aino').synced(), await hall.guest('eero').synced()]
    fail(true)
    aino.do(add('a', 'Luottamus'))
    await until(
      () => eero.texts(),
      (texts) => texts.length === 1,
    )
    await until(() => trouble.length === 1)
    expect(aino.durable).toEqual([])
    fail(false)
    await until(() => aino.durable.length > 0)
    await until(() => trouble.length === 2)
    await numbered(eero, 1)
    expect(trouble).toEqual([false, true])
    const other = await openHall({ boards })
    expect((await other.rooms.snapshot(tableBoard)).notes.map((note) => note.text)).toEqual(['Luottamus'])
    await other.close()
  })

  it('B10 a closing waits for the store and then is whole', async () => {
    const { boards, fail } = failingStore()
    hall = await openHall({ boards })
    const aino = await hall.guest('aino').synced()
    aino.do(add('a', 'Luottamus'))
    await numbered(aino, 1)
    fail(true)
    aino.do(type('a', 'Kesken '))
    const closing = hall.rooms.seal(tableBoard, { drain: 50 })
    await pause(300)
    expect(aino.closed).toBe(null)
    expect(await boards.sealed(tableBoard)).toBe(null)
    fail(false)
    const { snapshot } = await closing
    expect(snapshot.notes.map((note) => note.text)).toEqual(['Kesken Luottamus'])
    expect((await boards.load(tableBoard))?.epoch).toBe(2)
  })
})

describe('rooms and memory', () => {
  it('never loads a board twice at once', async () => {
    const { boards, loads } = failingStore()
    hall = await openHall({ boards })
    await Promise.all([
      hall.guest('aino').synced(),
      hall.guest('eero').synced(),
      hall.rooms.snapshot(tableBoard),
      hall.rooms.hand(tableBoard, [add('a')], 'seed'),
    ])
    expect(loads()).toBe(1)
  })

  it('lets go of quiet rooms with their updates merged, and opens them again', async () => {
    const { boards, loads } = failingStore()
    hall = await openHall({ boards, quiet: 40 })
    const aino = await hall.guest('aino').synced()
    for (let index = 0; index < 5; index += 1) {
      aino.do(add(`n${index}`, `${index}`, index))
      await numbered(aino, index + 1)
    }
    const { notes } = aino.board
    expect((await boards.load(tableBoard))?.updates.length).toBeGreaterThan(4)
    aino.leave()
    for (let stored = 9; stored > 1;) {
      await pause(20)
      stored = (await boards.load(tableBoard))?.updates.length ?? 0
    }
    await pause(100)
    const before = loads()
    expect((await hall.rooms.snapshot(tableBoard)).notes).toEqual(notes)
    expect(loads()).toBe(before + 1)
  })
})
