import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket as Ws } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BOARDS_PATH, MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { BoardId } from '#shared/ids.ts'
import { until } from '../../../testing/until.ts'

const addressOf = (origin: string): string => origin.replace(/^http/, 'ws') + BOARDS_PATH.replace(/\/$/, '')

/** Somebody who writes a wording through an unmodified y-websocket provider. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly text = this.doc.getText('text')
  readonly provider: WebsocketProvider
  closed: number | null = null
  #token = 0
  #answered = 0

  constructor(origin: string, cookie: string, wording: BoardId) {
    class Known extends Ws {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie }, perMessageDeflate: false })
      }
    }
    this.provider = new WebsocketProvider(addressOf(origin), wording, this.doc, {
      WebSocketPolyfill: Known as unknown as typeof WebSocket,
      params: { durable: '1' },
      disableBc: true,
      maxBackoffTime: 100,
    })
    this.provider.messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
      decoding.readVarUint8Array(decoder)
      this.#answered = Math.max(this.#answered, decoding.readVarUint(decoder))
    }
    this.provider.on('closed', ({ code }) => (this.closed = code))
  }

  get words(): string {
    return this.text.toString()
  }

  async synced(): Promise<this> {
    await until('to be in step', () => this.provider.synced)
    return this
  }

  /** Writes where some words stand. */
  puts(words: string, before: string): void {
    const at = before === '' ? this.text.length : this.words.indexOf(before)
    this.text.insert(at, words)
  }

  takes(words: string): void {
    this.text.delete(this.words.indexOf(words), words.length)
  }

  reads(words: string): Promise<void> {
    return until(
      `to read ${words}`,
      () => this.words === words,
      () => this.words,
    )
  }

  /** Resolves when the server says that all that was sent is stored. */
  async saved(): Promise<void> {
    const token = (this.#token += 1)
    this.say(MESSAGE_DURABLE, token)
    await until('all to be stored', () => this.#answered >= token)
  }

  say(...parts: (number | Uint8Array)[]): void {
    this.provider.ws?.send(frameOf(parts))
  }

  /** The network goes away without a word, until `back`. */
  drop(): void {
    this.provider.disconnect()
  }

  async back(): Promise<void> {
    this.provider.connect()
    await this.synced()
  }

  close(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** A line that says whatever it likes. */
export class Stranger {
  readonly ws: Ws
  heard = 0
  /** Whether it has been sent any words. */
  told = false
  closed: number | null = null

  constructor(origin: string, cookie: string, wording: string) {
    this.ws = new Ws(`${addressOf(origin)}/${wording}?durable=1`, { headers: { cookie } })
    this.ws.on('message', (data) => {
      this.heard += 1
      this.told ||= (data as Buffer)[0] === 0 && (data as Buffer)[1] !== 0
    })
    this.ws.on('close', (code) => (this.closed = code))
    this.ws.on('error', () => {})
  }

  async open(): Promise<this> {
    await until('the line to open', () => this.ws.readyState >= this.ws.OPEN)
    return this
  }

  say(...parts: (number | Uint8Array)[]): void {
    this.ws.send(frameOf(parts))
  }

  /** Says one update; resolves with the code that it is closed with. */
  async shutFor(update: Uint8Array): Promise<number | null> {
    this.say(0, 2, update)
    await until('the line to be closed', () => this.closed !== null)
    return this.closed
  }
}

function frameOf(parts: (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}
