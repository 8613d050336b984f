import { type WebSocket } from 'ws'
import type { PresenceStamp } from '#shared/board/presence.ts'
import { type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { PersonKey } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { type BoardLimits, Bucket } from './limits.ts'

/** Who is at the door. Asked anew for every frame (A3): answers change while a line is open. */
export type Visitor = {
  actor: () => Actor | null
  may: (deed: 'read-board' | 'write-board') => true | RefusalCode
  stamp: () => PresenceStamp
  /** The pseudonym that this person's notes are signed with. */
  key: PersonKey
}

/** The close code for a permission that was refused. */
export function closeFor(code: RefusalCode): CloseName {
  if (code === 'signed-out') return 'signedOut'
  return code === 'not-found' ? 'notFound' : 'forbidden'
}

/** One line to one visitor: what it may send, what it is owed, and how it is cut. */
export class Connection {
  readonly visitor: Visitor
  /** Whether it wants to be told what is stored. */
  readonly durable: boolean
  /** The presence number it goes by, once it has named one. */
  client: number | null = null
  /** Whether it has been allowed to write at any time: then its last words are taken while a board drains. */
  wrote: boolean
  /** The flush after which it is to be told what is stored, and the question that this answers. */
  owed: number | null = null
  token = 0
  /** Updates that arrived just after the permit ended; see BoardRoom. */
  late: Uint8Array[] = []
  /** False once it has not answered since the last round of pings. */
  alive = true
  readonly #ws: WebSocket
  readonly #limits: BoardLimits
  readonly #frames: Bucket
  readonly #asks: Bucket
  #closed = false

  constructor(
    ws: WebSocket,
    visitor: Visitor,
    options: { durable: boolean; limits: BoardLimits; now: number },
  ) {
    this.#ws = ws
    this.visitor = visitor
    this.durable = options.durable
    this.wrote = visitor.may('write-board') === true
    this.#limits = options.limits
    this.#frames = new Bucket(options.limits.frames, options.now)
    this.#asks = new Bucket(options.limits.asks, options.now)
  }

  get closed(): boolean {
    return this.#closed || this.#ws.readyState > this.#ws.OPEN
  }

  /** Counts a frame of so many bytes; closes and says false when it is one too many or too large. */
  admits(bytes: number, now: number): boolean {
    if (bytes > this.#limits.frame) this.close('tooLarge')
    else if (!this.#frames.take(now)) this.close('tooFast')
    return !this.closed
  }

  /** Counts a question for the board, which costs far more to answer than to ask. */
  mayAsk(now: number): boolean {
    if (!this.#asks.take(now)) this.close('tooFast')
    return !this.closed
  }

  send(frame: Uint8Array): void {
    if (this.closed) return
    // Not closed politely: the polite frame would wait behind everything that is stuck.
    if (this.#ws.bufferedAmount > this.#limits.stuck) this.#ws.terminate()
    else this.#ws.send(frame)
  }

  /** For what the next frame replaces anyway: a slow reader goes without. */
  sendIfKeepingUp(frame: Uint8Array): void {
    if (this.#ws.bufferedAmount <= this.#limits.slow) this.send(frame)
  }

  /** Sends a sign of life; cuts the line when the last one was not answered. */
  ping(frame: Uint8Array): void {
    if (!this.alive) this.#ws.terminate()
    this.alive = false
    if (this.closed) return
    this.#ws.ping()
    this.send(frame)
  }

  close(name: CloseName): void {
    if (this.#closed) return
    this.#closed = true
    this.#ws.close(closeCodes[name], name)
  }
}
