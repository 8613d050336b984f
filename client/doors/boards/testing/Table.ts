import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { birth, read } from '#shared/board/BoardDoc.ts'
import { type CloseName, closeCodes, MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import { aBoard, aNote } from '#shared/testing/boards.ts'

/** Resolves with the first value that is so, within seconds. */
export async function until<T>(what: () => T, isSo: (value: T) => boolean = Boolean): Promise<T> {
  const end = Date.now() + 8_000
  for (;;) {
    const value = what()
    if (isSo(value)) return value
    if (Date.now() > end) throw new Error(`It never came to be: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A small server that speaks the boards' protocol; storing, listening and answering are in the test's hand. */
export class Table {
  doc = birth(aBoard([aNote('n1', { text: 'Luottamus' })]))
  /** When false, nothing is ever said to be stored. */
  stores = true
  /** When false, updates are not taken in. */
  listens = true
  /** When false, newcomers get nothing: the test sends them the state itself. */
  welcomes = true
  /** When true, it is as if the line were cut somewhere on the way: nothing is heard and nothing said. */
  dead = false
  refuses: CloseName | null = null
  /** What has been said to it: message types, and the whole messages. */
  heard: number[] = []
  frames: Uint8Array[] = []
  joins = 0
  readonly #door: WebSocketServer

  private constructor(door: WebSocketServer) {
    this.#door = door
    door.on('connection', (ws, request) => {
      this.joins += 1
      const epoch = Number(new URL(request.url!, 'http://table').searchParams.get('epoch') ?? 1)
      if (this.refuses) return ws.close(closeCodes[this.refuses])
      if (epoch !== 1) return ws.close(closeCodes.sealed)
      ws.on('message', (data) => {
        if (!this.dead) this.#hear(ws, new Uint8Array(data as Buffer))
      })
    })
  }

  static async open(): Promise<Table> {
    const door = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await new Promise((resolve) => door.once('listening', resolve))
    return new Table(door)
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#door.address() as AddressInfo).port}`
  }

  get sockets(): Iterable<WebSocket> {
    return this.#door.clients
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
    this.frames.push(bytes)
    if (type === MESSAGE_DURABLE) {
      const token = decoding.readVarUint(decoder)
      if (this.stores) this.#send(ws, [MESSAGE_DURABLE, Y.encodeStateVector(this.doc), token])
      return
    }
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === 0) {
      if (this.welcomes || body.length > 1) this.#send(ws, [0, 1, Y.encodeStateAsUpdate(this.doc, body)])
      if (body.length > 1) this.#send(ws, [0, 0, Y.encodeStateVector(this.doc)])
    } else if (this.listens) Y.applyUpdate(this.doc, body)
  }
}
