import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket as Ws } from 'ws'
import { messageSync, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import { BoardReader } from '#shared/board/changes.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { notesOf, textOf } from '#shared/board/records.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'
import type { Visitor } from '../demo/Visitor.ts'
import type { Claim, Ledger } from './Ledger.ts'

/** y-protocols' numbers: "this is what I have", and the two that carry content. */
const STEP_1 = 0
const CONTENT: readonly (number | undefined)[] = [1, 2]

export type WitnessOptions = {
  visitor: Visitor
  board: BoardId
  epoch: number
  ledger: Ledger
  /** Milliseconds between two attempts to come back, at most; the provider's own default otherwise. */
  backoff?: number
}

/**
 * One edition of a board through an unmodified y-websocket provider, which remembers word by word what left
 * the device and what the server promised to have stored.
 */
export class WitnessLine {
  readonly board: BoardId
  readonly epoch: number
  readonly provider: WebsocketProvider
  readonly #doc = new Y.Doc()
  readonly #reader = new BoardReader(this.#doc)
  readonly #ledger: Ledger
  /** What the server has not answered for. */
  #open: Claim[] = []
  #durable = new Map<number, number>()
  #token = 0
  /** The question under way; 0 when there is none. */
  #asked = 0
  /** Whether this line has told the server what was written without it. */
  #told = false
  /** The code the server closed it with for good, or null. */
  closed: number | null = null

  constructor({ visitor, board, epoch, ledger, backoff = 2_500 }: WitnessOptions) {
    this.board = board
    this.epoch = epoch
    this.#ledger = ledger
    const sends = (data: unknown) => this.#sends(data)
    class Recorded extends Ws {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie: visitor.cookie }, perMessageDeflate: false })
      }
      override send(data: Uint8Array): void {
        sends(data)
        super.send(data)
      }
    }
    this.provider = new WebsocketProvider(
      visitor.origin.replace(/^http/, 'ws') + BOARDS_PATH.replace(/\/$/, ''),
      board,
      this.#doc,
      {
        // Node has a WebSocket of its own, but only this one can carry a cookie.
        WebSocketPolyfill: Recorded as unknown as typeof WebSocket,
        params: { epoch: String(epoch), schema: String(SCHEMA), durable: '1' },
        disableBc: true,
        maxBackoffTime: backoff,
      },
    )
    this.#listen()
  }

  get snapshot(): BoardSnapshot {
    return this.#reader.snapshot()
  }

  get vector(): Map<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.#doc))
  }

  /** The state vector that the server has announced as stored. */
  get durable(): ReadonlyMap<number, number> {
    return this.#durable
  }

  get inStep(): boolean {
    return this.provider.synced
  }

  /** Whether the server has answered for everything done here. */
  get saved(): boolean {
    return this.#open.length === 0
  }

  /** Does what is not about a whole word. */
  alters(note: NoteId, op: BoardOp): void {
    this.#open.push(this.#claim({ does: 'alters', note, word: '' }))
    this.#apply(op)
    this.#ask()
  }

  /** Puts a word into a note by an op that carries it; null when the op had no effect. */
  adds(note: NoteId, word: string, op: BoardOp): Claim | null {
    return this.#does({ does: 'adds', note, word }, op, true)
  }

  /** Takes a whole word out of a note. */
  removes(note: NoteId, word: string): Claim | null {
    const at = this.#text(note)?.indexOf(word) ?? -1
    if (at < 0) return null
    const op: BoardOp = { op: 'note/type', id: note, at, remove: word.length, insert: '' }
    const claim = this.#does({ does: 'removes', note, word }, op, false)
    if (claim) this.#ask()
    return claim
  }

  /** Asks the server to tell when all that has been sent is stored, one question at a time. */
  #ask(): void {
    const { ws, wsconnected } = this.provider
    if (!this.#told || this.#asked !== 0 || !wsconnected || ws?.readyState !== Ws.OPEN) return
    this.#token += 1
    this.#asked = this.#token
    for (const claim of this.#open) claim.token = this.#token
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_DURABLE)
    encoding.writeVarUint(encoder, this.#token)
    ws.send(encoding.toUint8Array(encoder))
  }

  /** How it is, for the message of a test that failed. */
  get condition(): string {
    const { provider, closed } = this
    const open = this.#open.map(({ does, sent, token }) => `${does}${sent ? ' sent' : ''} ${token}`)
    return JSON.stringify({ board: this.board, up: provider.wsconnected, inStep: this.inStep, closed, open })
  }

  /** The network goes away without a word. */
  drop(): void {
    const socket = this.provider.ws as unknown as Ws | null
    socket?.terminate()
  }

  close(): void {
    this.provider.destroy()
    this.#reader.close()
    this.#doc.destroy()
  }

  #text(id: NoteId): string | undefined {
    const record = notesOf(this.#doc).get(id)
    return record && textOf(record)
  }

  #apply(op: BoardOp): void {
    apply(this.#doc, [op], { from: 'person' })
  }

  #claim(what: Pick<Claim, 'does' | 'note' | 'word'>): Claim {
    return { ...what, board: this.board, clock: 0, token: 0, sent: false, durable: false }
  }

  #does(what: Pick<Claim, 'does' | 'note' | 'word'>, op: BoardOp, mustBe: boolean): Claim | null {
    const claim = this.#claim(what)
    // Before it is done: the provider sends at once.
    this.#open.push(claim)
    this.#apply(op)
    if ((this.#text(what.note)?.includes(what.word) ?? false) !== mustBe) {
      this.#open.pop()
      return null
    }
    claim.clock = this.vector.get(this.#doc.clientID) ?? 0
    this.#ledger.claims.push(claim)
    return claim
  }

  #sends(data: unknown): void {
    if (!(data instanceof Uint8Array) || data[0] !== messageSync || !CONTENT.includes(data[1])) return
    for (const claim of this.#open) claim.sent = true
  }

  #listen(): void {
    const { messageHandlers } = this.provider
    messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
      this.#durable = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      this.#hear(decoding.readVarUint(decoder))
    }
    const sync = messageHandlers[messageSync]!
    messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
      const asks = decoding.peekVarUint(decoder) === STEP_1
      sync(encoder, decoder, ...rest)
      if (!asks) return
      // The answer leaves when this handler has returned; what is asked comes after it.
      queueMicrotask(() => {
        this.#told = true
        if (this.#open.length > 0) this.#ask()
      })
    }
    this.provider.on('status', ({ status }) => {
      for (const claim of this.#open) claim.token = 0
      this.#asked = 0
      this.#told = status === 'connected' && this.#open.length === 0
    })
    this.provider.on('closed', ({ code }) => (this.closed = code))
  }

  #hear(token: number): void {
    const stored = this.#durable.get(this.#doc.clientID) ?? 0
    this.#open = this.#open.filter((claim) => {
      // Deletions move no state vector, so only an answered question covers them.
      const covered = claim.does === 'adds' && claim.clock > 0 && claim.clock <= stored
      const answered = token > 0 && claim.token > 0 && claim.token <= token
      claim.durable = covered || answered
      return !claim.durable
    })
    if (token === 0 || token !== this.#asked) return
    this.#asked = 0
    if (this.#open.some((claim) => claim.does !== 'adds' && claim.token === 0)) this.#ask()
  }
}
