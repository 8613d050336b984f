import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as encoding from 'lib0/encoding'
import { pino } from 'pino'
import { WebSocket, WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { apply, read } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { SCHEMA, type BoardSnapshot } from '#shared/board/snapshot.ts'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { BoardId, GroupId, PersonId, PersonKey } from '#shared/ids.ts'
import { tableBoard } from '#shared/testing/boards.ts'
import { BoardFigures } from '../../health/BoardFigures.ts'
import { openMemory } from '../../storage/memory.ts'
import type { BoardStore } from '../../storage/ports.ts'
import { BoardRooms, type RoomsOptions } from '../BoardRooms.ts'

type Ticket = { board?: BoardId; epoch?: number; schema?: number; durable?: boolean; compact?: boolean }

/** Waits until something is so; fails with what it last was. */
export async function until<T>(what: () => T, isSo: (value: T) => boolean = Boolean): Promise<T> {
  const end = Date.now() + 8_000
  for (;;) {
    const value = what()
    if (isSo(value)) return value
    if (Date.now() > end) throw new Error(`It never came to be: ${JSON.stringify(value)?.slice(0, 600)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A person at a board through the real, unmodified client. */
export class Guest {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly durable: { vector: Map<number, number>; token: number }[] = []
  closed: number | null = null

  constructor(url: string, name: string, { board = tableBoard, ...ticket }: Ticket) {
    const { epoch = 1, schema = SCHEMA, durable = true } = ticket
    const params = { who: name, epoch: `${epoch}`, schema: `${schema}`, ...(durable ? { durable: '1' } : {}) }
    this.provider = new WebsocketProvider(url, board, this.doc, {
      params,
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    })
    this.provider.messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
      const bytes = decoder.arr.slice(decoder.pos)
      const [length] = bytes
      const vector = Y.decodeStateVector(bytes.slice(1, 1 + length!))
      this.durable.push({ vector, token: bytes[1 + length!]! })
    }
    this.provider.on('closed', ({ code }) => (this.closed = code))
  }

  do(...ops: BoardOp[]): void {
    apply(this.doc, ops, { from: 'person' })
  }

  get board(): BoardSnapshot {
    return read(this.doc).snapshot
  }

  texts(): string[] {
    return this.board.notes.filter((note) => !note.archived).map((note) => note.text)
  }

  /** The others' presence by their number. */
  others(): Record<string, unknown>[] {
    return [...this.provider.awareness.getStates()]
      .filter(([client]) => client !== this.doc.clientID)
      .map(([, state]) => state)
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced)
    return this
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** A line that says whatever it likes. */
export class Stranger {
  readonly ws: WebSocket
  readonly heard: Uint8Array[] = []
  closed: number | null = null

  constructor(
    url: string,
    name: string,
    { board = tableBoard, epoch = 1, schema = SCHEMA, compact }: Ticket,
  ) {
    const style = compact ? '&compact=1' : ''
    this.ws = new WebSocket(`${url}/${board}?who=${name}&epoch=${epoch}&schema=${schema}${style}`)
    this.ws.on('message', (data) => this.heard.push(new Uint8Array(data as Buffer)))
    this.ws.on('close', (code) => (this.closed = code))
    this.ws.on('error', () => {})
  }

  async open(): Promise<this> {
    await until(() => this.ws.readyState === this.ws.OPEN)
    return this
  }

  say(...parts: (number | Uint8Array)[]): void {
    const encoder = encoding.createEncoder()
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
    this.ws.send(encoding.toUint8Array(encoder))
  }

  sayUpdate(update: Uint8Array): void {
    this.say(0, 2, update)
  }
}

export type Hall = Awaited<ReturnType<typeof openHall>>

/** A real server with real sockets around board rooms; who may what is in the test's hand. */
export async function openHall(options: Partial<RoomsOptions> & { boards?: BoardStore } = {}) {
  const boards = options.boards ?? openMemory().boards
  const figures = new BoardFigures()
  const rooms = new BoardRooms({
    figures,
    now: Date.now,
    log: pino({ level: 'silent' }),
    exists: async (board) => board.startsWith('w1.a1.'),
    ...options,
    boards,
  })
  /** By person; everybody may do everything unless it says otherwise. */
  const writes = new Map<string, true | RefusalCode>()
  const reads = new Map<string, true | RefusalCode>()
  const remarks = new Map<string, true | RefusalCode>()
  const arranges = new Map<string, true | RefusalCode>()
  const edits = new Map<string, true | RefusalCode>()
  const draws = new Map<string, true | RefusalCode>()
  const rights = {
    ...{ 'read-board': reads, 'write-board': writes, 'arrange-board': arranges, 'edit-others': edits },
    ...{ 'draw-shapes': draws, remark: remarks },
  }
  const nobody = new Set<string>()
  const http = createServer()
  const door = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 64 * 1024 * 1024 })
  door.on('connection', (ws, request) => {
    const url = new URL(request.url!, 'http://hall')
    const name = url.searchParams.get('who')!
    void rooms.welcome(
      { ws, socket: request.socket },
      {
        board: decodeURIComponent(url.pathname.slice(1)) as BoardId,
        epoch: Number(url.searchParams.get('epoch')),
        schema: Number(url.searchParams.get('schema')),
        durable: url.searchParams.get('durable') === '1',
        compact: url.searchParams.get('compact') === '1',
      },
      {
        actor: () =>
          nobody.has(name) ? null : { id: name as PersonId, role: 'participant', group: 'g1' as GroupId },
        may: (deed) => rights[deed].get(name) ?? true,
        stamp: () => ({ id: name as PersonId, name, number: 1, role: 'participant', group: 'g1' as GroupId }),
        key: `key-${name}` as PersonKey,
      },
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  const here: { leave: () => void }[] = []
  return {
    rooms,
    figures,
    boards,
    url,
    writes,
    remarks,
    arranges,
    edits,
    draws,
    reads,
    nobody,
    /** How many sockets the server holds open. */
    lines: () => door.clients.size,
    guest(name: string, ticket: Ticket = {}): Guest {
      const guest = new Guest(url, name, ticket)
      here.push(guest)
      return guest
    },
    stranger(name: string, ticket: Ticket = {}): Promise<Stranger> {
      const stranger = new Stranger(url, name, ticket)
      here.push({ leave: () => stranger.ws.terminate() })
      return stranger.open()
    },
    async close(): Promise<void> {
      for (const each of here) each.leave()
      await rooms.close()
      door.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
