import type { Duplex } from 'node:stream'
import { type WebSocket } from 'ws'
import type { PresenceStamp } from '#shared/board/presence.ts'
import { type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { PersonKey } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { type Allowance, type BoardLimits, Bucket } from './limits.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import type { Wire } from './wire.ts'

/** What somebody may or may not do on a board. */
export type BoardDeed =
  'read-board' | 'write-board' | 'arrange-board' | 'edit-others' | 'draw-shapes' | 'remark'

/** Who is at the door. Asked anew for every frame (A3): answers change while a line is open. */
export type Visitor = {
  actor: () => Actor | null
  may: (deed: BoardDeed) => true | RefusalCode
  /** The same object until something in it changes. */
  stamp: () => PresenceStamp
  /** The pseudonym that this person's notes are signed with. */
  key: PersonKey
}

/** A websocket, and the socket below it: frames made once are written there to many. */
export type Socket = { ws: WebSocket; socket: Duplex }

/** What a client has asked for beside y-websocket's own messages. */
export type Style = { durable: boolean; compact: boolean }

/** Milliseconds before a line whose words were left out is asked for them again. */
const ASK_AGAIN = 1_000

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
  /** Whether it understands packed states and bare cursors. */
  readonly compact: boolean
  /** The presence number it goes by, once it has named one. */
  client: number | null = null
  /** True while it has withdrawn its presence: a hidden tab, which is told of nobody's either. */
  away = false
  /** Document clients that were first heard of on this line. */
  readonly authors = new Set<number>()
  /** Whether it has been allowed to write at any time: then its last words are taken while a board drains. */
  wrote: boolean
  /** Whether something it sent was left out, because it builds on what never came or is in another's name. */
  lacks = false
  /** Whether it may have content that it has not been asked for yet. */
  toAsk = false
  /** The flush after which it is to be told what is stored, and the question that this answers. */
  owed: number | null = null
  token = 0
  /** Updates that arrived just after the permit ended; see `receive.ts`. */
  late: Uint8Array[] = []
  /** The state it had been sent when it fell so far behind that content is kept from it; null while it keeps up. */
  behind: ReadonlyMap<number, number> | null = null
  /** False once it has not answered since the last round of pings. */
  alive = true
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #limits: BoardLimits
  readonly #allowance: Allowance
  readonly #asks: Bucket
  readonly #figures: BoardFigures
  #closed = false
  /** Unsent bytes that are no fault of the reader's: the latest answer. */
  #granted = 0
  #askedAt = -Infinity

  constructor(
    { ws, socket }: Socket,
    visitor: Visitor,
    options: Style & { limits: BoardLimits; allowance: Allowance; figures: BoardFigures; now: number },
  ) {
    this.#ws = ws
    this.#socket = socket
    this.visitor = visitor
    this.durable = options.durable
    this.compact = options.compact
    this.wrote = visitor.may('write-board') === true
    this.#limits = options.limits
    this.#figures = options.figures
    this.#allowance = options.allowance
    this.#asks = new Bucket(options.limits.asks, options.now)
  }

  get closed(): boolean {
    return this.#closed || this.#ws.readyState > this.#ws.OPEN
  }

  /** Counts a frame of so many bytes; closes and says false when it is one too many or too large. */
  admits(bytes: number, now: number): boolean {
    const { frames, bytes: volume } = this.#allowance
    if (bytes > this.#limits.frame) this.close('tooLarge')
    else if (!frames.take(now) || !volume.take(now, bytes)) this.close('tooFast')
    return !this.closed
  }

  /** Counts a question for the board, which costs far more to answer than to ask. */
  mayAsk(now: number): boolean {
    if (!this.#asks.take(now)) this.close('tooFast')
    return !this.closed
  }

  send(frame: Wire): void {
    if (this.closed) return
    // Not closed politely: the polite frame would wait behind everything that is stuck.
    if (this.#socket.writableLength > this.#limits.stuck + this.#granted) return this.#cut('stuck')
    this.#socket.write(frame.bytes)
    this.#figures.frameOut(frame.kind, 1, frame.bytes.length)
  }

  /** The board, or what is missing of it, however large it is. */
  sendAnswer(frames: readonly Wire[]): void {
    for (const frame of frames) {
      this.send(frame)
      this.#granted = this.#socket.writableLength
    }
  }

  /** Everything that was sent has been taken. */
  drained(): void {
    this.#granted = 0
  }

  /** Whether some seconds have passed since the server asked it for what it lacks. */
  mayBeAsked(now: number): boolean {
    if (now - this.#askedAt < ASK_AGAIN) return false
    this.#askedAt = now
    return true
  }

  /** Counts the work that it made; closes when it was too much. */
  charge(milliseconds: number, now: number): void {
    if (!this.#allowance.work.take(now, milliseconds)) this.close('tooFast')
  }

  /** For what the next frame replaces anyway: a slow reader goes without. */
  sendIfKeepingUp(frame: Wire): void {
    if (this.#socket.writableLength <= this.#limits.slow) this.send(frame)
    else this.#figures.skipped(1)
  }

  /**
   * Content that somebody far behind need not be sent piece by piece; it is brought up to date when it has read
   * what it was sent.
   * @param before what those have who have had everything until now
   */
  sendContent(frame: Wire, before: ReadonlyMap<number, number>): void {
    if (this.behind) return
    if (this.#socket.writableLength <= this.#limits.behind) this.send(frame)
    else {
      this.behind = before
      this.#figures.skipped(1)
    }
  }

  /** Sends a sign of life; cuts the line when the last one was not answered. */
  ping(frame: Wire): void {
    if (this.closed) return
    if (!this.alive) return this.#cut('silent')
    this.alive = false
    this.#ws.ping()
    this.send(frame)
  }

  close(name: CloseName): void {
    if (this.#closed) return
    this.#closed = true
    this.#figures.closed(name)
    this.#ws.close(closeCodes[name], name)
  }

  #cut(why: 'stuck' | 'silent'): void {
    this.#closed = true
    this.#figures.closed(why)
    this.#ws.terminate()
  }
}

/** Whether a visitor may come in at all; the close name if not. */
export function judge(visitor: Visitor): CloseName | null {
  if (!visitor.actor()) return 'signedOut'
  const readable = visitor.may('read-board')
  return readable === true ? null : closeFor(readable)
}
