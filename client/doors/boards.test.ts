import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { apply, birth, read } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { type CloseName, closeCodes, MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { NoteId } from '#shared/ids.ts'
import { aBoard, aNote, tableBoard } from '#shared/testing/boards.ts'
import { type BoardSession, openBoard } from './boards.ts'
import type { Facts, Shelf } from './boards/keeper.ts'

async function until<T>(what: () => T, isSo: (value: T) => boolean = Boolean): Promise<T> {
  const end = Date.now() + 8_000
  for (;;) {
    const value = what()
    if (isSo(value)) return value
    if (Date.now() > end) throw new Error(`It never came to be: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A small server that speaks the boards' protocol; storing and listening are in the test's hand. */
class Table {
  doc = birth(aBoard([aNote('n1', { text: 'Luottamus' })]))
  /** When false, nothing is ever said to be stored. */
  stores = true
  /** When false, updates are not taken in. */
  listens = true
  refuses: CloseName | null = null
  heard: number[] = []
  readonly #door: WebSocketServer

  constructor(door: WebSocketServer) {
    this.#door = door
    door.on('connection', (ws, request) => {
      const epoch = Number(new URL(request.url!, 'http://table').searchParams.get('epoch'))
      if (this.refuses) return ws.close(closeCodes[this.refuses])
      if (epoch !== 1) return ws.close(closeCodes.sealed)
      ws.on('message', (data) => this.#hear(ws, new Uint8Array(data as Buffer)))
    })
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#door.address() as AddressInfo).port}`
  }

  get texts(): string[] {
    return read(this.doc).snapshot.notes.map((note) => note.text)
  }

  close(name: CloseName): void {
    for (const ws of this.#door.clients) ws.close(closeCodes[name])
  }

  cut(): void {
    for (const ws of this.#door.clients) ws.terminate()
  }

  say(...parts: (number | Uint8Array)[]): void {
    for (const ws of this.#door.clients) this.#send(ws, parts)
  }

  leave(): void {
    this.cut()
    this.#door.close()
  }

  #send(ws: WebSocket, parts: (number | Uint8Array)[]): void {
    const encoder = encoding.createEncoder()
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
    ws.send(encoding.toUint8Array(encoder))
  }

  #hear(ws: WebSocket, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    this.heard.push(type)
    if (type === MESSAGE_DURABLE) {
      const token = decoding.readVarUint(decoder)
      if (this.stores) this.#send(ws, [MESSAGE_DURABLE, Y.encodeStateVector(this.doc), token])
      return
    }
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === 0) {
      this.#send(ws, [0, 1, Y.encodeStateAsUpdate(this.doc, body)])
      if (body.length > 1) this.#send(ws, [0, 0, Y.encodeStateVector(this.doc)])
    } else if (this.listens) Y.applyUpdate(this.doc, body)
  }
}

/** Keeps boards in memory, as a device does in its database. */
function memoryShelf(): Shelf & { kept: Map<string, { updates: Uint8Array[]; facts: Facts | null }> } {
  const kept = new Map<string, { updates: Uint8Array[]; facts: Facts | null }>()
  return {
    kept,
    names: async () => [...kept.keys()],
    open(name, doc) {
      const place = kept.get(name) ?? { updates: [], facts: null }
      kept.set(name, place)
      for (const update of place.updates) Y.applyUpdate(doc, update, 'shelf')
      const onUpdate = (update: Uint8Array) => void place.updates.push(update)
      doc.on('update', onUpdate)
      return {
        load: async () => place.facts,
        remember: (facts) => void (place.facts = facts),
        close(forget) {
          doc.off('update', onUpdate)
          if (forget) kept.delete(name)
        },
      }
    },
  }
}

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

async function aTable(): Promise<Table> {
  const door = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => door.once('listening', resolve))
  const table = new Table(door)
  open.push(() => table.leave())
  return table
}

function sit(table: Table, wish: Partial<Parameters<typeof openBoard>[0]> = {}): BoardSession {
  const session = openBoard({
    board: tableBoard,
    epoch: 1,
    writes: () => true,
    url: table.url,
    socket: WebSocket as unknown as typeof globalThis.WebSocket,
    shelf: null,
    ...wish,
  })
  open.unshift(() => session.close())
  return session
}

const live = async (session: BoardSession) => {
  await until(session.state, (state) => state === 'live')
  return session
}
const type = (insert: string, id = 'n1'): BoardOp => ({
  op: 'note/type',
  id: id as NoteId,
  at: 0,
  remove: 0,
  insert,
})

describe('a board’s line', () => {
  it('joins, shows what is there, sends what is done and undoes it', async () => {
    const table = await aTable()
    const session = sit(table)
    expect([session.state(), session.saved(), session.snapshot().notes]).toEqual(['joining', 'saved', []])
    await live(session)
    expect(session.snapshot()).toEqual(read(table.doc).snapshot)
    session.apply([type('Suuri ')])
    await until(
      () => table.texts,
      ([text]) => text === 'Suuri Luottamus',
    )
    session.undo.undo()
    await until(
      () => table.texts,
      ([text]) => text === 'Luottamus',
    )
  })

  it('reads along without writing where it may not', async () => {
    const table = await aTable()
    let writes = false
    const session = sit(table, { writes: () => writes })
    await until(session.state, (state) => state === 'frozen')
    session.apply([type('Väärä ')])
    expect(session.note('n1' as NoteId)?.text).toBe('Luottamus')
    writes = true
    session.apply([type('Oikea ')])
    expect([session.state(), session.note('n1' as NoteId)?.text]).toEqual(['live', 'Oikea Luottamus'])
    await until(session.saved, (saved) => saved === 'saved')
  })

  it('goes on alone when the line breaks, and sends it all when it is back', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    table.refuses = 'comeAgain'
    table.cut()
    await until(session.state, (state) => state === 'offline')
    session.apply([type('Yksin ')])
    expect([session.saved(), session.note('n1' as NoteId)?.text]).toEqual(['local', 'Yksin Luottamus'])
    table.refuses = null
    await until(
      () => table.texts,
      ([text]) => text === 'Yksin Luottamus',
    )
    await until(session.saved, (saved) => saved === 'saved')
    expect(session.state()).toBe('live')
  })

  it.each(['forbidden', 'notFound', 'oldClient', 'signedOut'] as const)(
    'is gone when the server says %s',
    async (name) => {
      const table = await aTable()
      table.refuses = name
      const session = sit(table)
      await until(session.state, (state) => state === 'gone')
      expect([session.reason(), session.lost()]).toEqual([name, []])
      session.apply([{ op: 'note/add', note: aNote('n2') }])
      expect(session.snapshot().notes).toEqual([])
    },
  )
})

describe('saved', () => {
  it('B2 is only said when the server has stored everything that was sent', async () => {
    const table = await aTable()
    table.stores = false
    const session = await live(sit(table))
    const seen: string[] = []
    session.watch(() => seen.push(session.saved()))
    session.apply([type('Uusi ')])
    expect(session.saved()).toBe('saving')
    await until(() => table.heard.includes(MESSAGE_DURABLE))
    expect(session.saved()).toBe('saving')
    // An answer to no question of ours says nothing.
    table.say(MESSAGE_DURABLE, Y.encodeStateVector(table.doc), 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(session.saved()).toBe('saving')
    table.stores = true
    table.cut()
    await until(session.saved, (saved) => saved === 'saved')
    expect(seen.at(-1)).toBe('saved')
  })

  it('B2 a deletion, which no state vector shows, is asked about as well', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([{ op: 'note/type', id: 'n1' as NoteId, at: 0, remove: 5, insert: '' }])
    expect(session.saved()).toBe('saving')
    await until(session.saved, (saved) => saved === 'saved')
    expect(table.texts).toEqual(['amus'])
  })

  it('B2 is not said of what the server did not take in', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    table.listens = false
    session.apply([type('Kuulematta ')])
    await until(() => table.heard.includes(MESSAGE_DURABLE))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(session.saved()).toBe('saving')
  })
})

describe('a closed edition', () => {
  it('B10 offers back one’s own words that came too late, and only those', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([{ op: 'note/add', note: aNote('n2', { text: 'Ajoissa', born: 1 }) }])
    await until(session.saved, (saved) => saved === 'saved')
    table.listens = false
    session.apply([type('Liian myöhään '), { op: 'note/move', id: 'n2' as NoteId, at: [9, 9] }])
    session.apply([{ op: 'note/add', note: aNote('n3', { born: 2 }) }])
    session.apply([{ op: 'note/add', note: aNote('n4', { text: 'Myös myöhässä', born: 3 }) }])
    table.close('sealed')
    await until(session.state, (state) => state === 'gone')
    expect(session.reason()).toBe('sealed')
    expect(session.lost().map((note) => note.text)).toEqual(
      expect.arrayContaining(['Liian myöhään Luottamus', 'Myös myöhässä']),
    )
    expect(session.lost()).toHaveLength(2)
  })

  it('B10 offers nothing back when everything arrived', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([type('Ajoissa ')])
    await until(session.saved, (saved) => saved === 'saved')
    table.close('sealed')
    await until(session.state, (state) => state === 'gone')
    expect(session.lost()).toEqual([])
  })
})

describe('the device', () => {
  it('keeps words that were not sent over a reload, and sends them', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([type('Ennen sulkemista ')])
    first.close()
    expect(shelf.kept.size).toBe(1)
    table.listens = true
    const second = sit(table, { shelf })
    await until(
      () => table.texts,
      ([text]) => text === 'Ennen sulkemista Luottamus',
    )
    await until(second.saved, (saved) => saved === 'saved')
    second.close()
    expect(shelf.kept.size).toBe(0)
  })

  it('B9 an older edition’s words never get onto the next one, but are offered back', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([type('Kesken jäi ')])
    first.close()
    table.listens = true
    table.refuses = 'comeAgain'
    const second = sit(table, { shelf, epoch: 2 })
    await until(
      () => second.lost().map((note) => note.text),
      (texts) => texts[0] === 'Kesken jäi Luottamus',
    )
    expect(second.snapshot().notes).toEqual([])
    expect([...shelf.kept.keys()]).toEqual([`talkoot/${tableBoard}/2`])
  })

  it('keeps nothing for those who only read', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const session = sit(table, { shelf, writes: () => false })
    await until(session.state, (state) => state === 'frozen')
    expect(shelf.kept.size).toBe(0)
  })
})

describe('presence', () => {
  const entry = (client: number, clock: number, state: unknown) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
    return encoding.toUint8Array(encoder)
  }
  const who = { id: 'eero', name: 'Eero', number: 2, role: 'participant', group: null }

  it('shows the others as the server stamped them, and does not send them back', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    let told = 0
    session.presence.subscribe(() => (told += 1))
    table.heard = []
    table.say(1, entry(77, 1, { cursor: [1, 2], who }))
    table.say(1, entry(78, 1, { cursor: 'nowhere', who }))
    await until(() => session.presence.others().length === 1 && told > 0)
    const [other] = session.presence.others()
    expect(other).toEqual({
      cursor: [1, 2],
      selection: [],
      dragging: null,
      typing: null,
      who,
      connection: 77,
    })
    expect(session.presence.others()[0]).toBe(other)
    session.presence.set({ cursor: [3, 3] })
    session.presence.set({ cursor: [4, 4] })
    session.presence.set({ typing: 'n1' as NoteId })
    await until(() => table.heard.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(table.heard).toEqual([1])
    table.cut()
    await until(() => session.presence.others().length === 0)
  })

  it('others’ edits arrive as changes of just what they touched', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    const told: unknown[] = []
    session.subscribe((changes) => told.push(changes))
    const updates: Uint8Array[] = []
    table.doc.on('update', (update: Uint8Array) => updates.push(update))
    apply(table.doc, [{ op: 'note/kind', id: 'n1' as NoteId, kind: 'add' }], { from: 'server', why: 'seed' })
    table.say(0, 2, updates[0]!)
    await until(() => told.length > 0)
    expect(told).toEqual([[{ what: 'note', id: 'n1' }]])
    expect(session.note('n1' as NoteId)?.kind).toBe('add')
  })
})
