import { body, EMPTY_VECTOR, MESSAGE, NOTHING } from './dialect.ts'
import type { FrameLog } from './FrameLog.ts'
import type { Histogram } from './Histogram.ts'
import { RawClient } from './RawClient.ts'
import type { Served } from './served.ts'
import { storedIn } from './stored.ts'

/** Frames of cursors up to this many bytes hold one or two, and are read faster than looked up. */
const SMALL = 256

/** A stretch of one person's part of the document. */
export type Stretch = { writer: number; from: number; end: number }
export type Cursor = { writer: number; clock: number }

/** What a person has sent, by index: where each edit ended and when it left; when each cursor state left. */
export type Sent = { ends: number[]; at: number[]; cursors: number[] }

/** What the people at a board share, of which each seat is one. */
export type Around = {
  served: Served
  sent: readonly Sent[]
  updates: FrameLog<Stretch[]>
  cursors: FrameLog<Cursor[]>
  /** Ages in milliseconds of edits and cursors that left at or after `since`. */
  edits: Histogram
  fresh: Histogram
  since: number
  look: () => void
  /** Given what the first seat is sent of the document. */
  witness: ((content: Buffer) => void) | null
}

/** How somebody comes to a board. */
export type Coming = {
  /** What they have, as a state vector; nothing by default. */
  vector?: Uint8Array
  /** What they have that the server lacks; nothing by default. */
  answer?: (theirs: Uint8Array) => Uint8Array
  /** Whether they ask a server of ours to say what is stored. */
  durable?: boolean
  /** The seat that they had before. */
  former?: Seat
}

/** One person's line to a board, as a client that keeps no document: it marks what has come. */
export class Seat {
  readonly index: number
  readonly line: RawClient
  readonly #crowd: Around
  readonly #answer: (theirs: Uint8Array) => Uint8Array
  /** By writer: how many of their edits are here, in order; and the newest cursor state. */
  readonly edits: Uint32Array
  readonly cursors: Uint32Array
  /** By writer: where what is here of their part of the document ends. */
  readonly clocks: Uint32Array
  /** Whether the server's answer to "what I lack" has come. */
  synced = false
  /** How many of the server's own questions have been answered. */
  answered = 0
  /** Where each client's part ends in what a server of ours says is stored. */
  stored: Map<number, number> | null = null
  /** Updates, step 2 included, that Hocuspocus has confirmed. */
  confirmed = 0
  /** Edits that came before what they follow: a server that loses something shows it here. */
  gaps = 0
  /** Entries of cursors that came, also such as were no news. */
  delivered = 0
  /** Whether it is not expected to get anything. */
  stuck = false
  left = false

  constructor(crowd: Around, index: number, coming: Coming = {}) {
    const { vector = EMPTY_VECTOR, answer = () => NOTHING, durable = false, former } = coming
    this.#crowd = crowd
    this.index = index
    this.#answer = answer
    const people = crowd.sent.length
    this.edits = former?.edits ?? new Uint32Array(people)
    this.cursors = former?.cursors ?? new Uint32Array(people)
    this.clocks = former?.clocks ?? new Uint32Array(people)
    const { dialect } = crowd.served
    this.line = new RawClient(crowd.served.door(index, durable), (payload, at) => this.#hear(payload, at))
    void this.line.opened.then(
      () => {
        for (const frame of dialect.hello) this.line.send(frame)
        this.line.send(dialect.sync(0, vector))
      },
      () => crowd.look(),
    )
  }

  update(update: Uint8Array): void {
    this.line.send(this.#crowd.served.dialect.sync(2, update))
  }

  presence(entries: Uint8Array): void {
    this.line.send(this.#crowd.served.dialect.presence(entries))
  }

  /** Asks for the whole board. */
  ask(): void {
    this.line.send(this.#crowd.served.dialect.sync(0, EMPTY_VECTOR))
  }

  /** Goes as a page goes that is closed. */
  leave(): void {
    this.left = true
    this.line.leave()
  }

  #hear(payload: Buffer, at: number): void {
    if (this.left) return
    const { skip } = this.#crowd.served.dialect
    switch (payload[skip]) {
      case MESSAGE.sync:
      case MESSAGE.syncReply:
        return this.#sync(payload[skip + 1]!, body(payload, skip + 2), at)
      case MESSAGE.presence:
        return this.#presence(body(payload, skip + 1), at)
      case MESSAGE.status:
        this.confirmed += 1
        return
      default:
        if (skip === 0) this.stored = storedIn(payload) ?? this.stored
    }
  }

  #sync(step: number, content: Buffer, at: number): void {
    if (step === 0) {
      this.line.send(this.#crowd.served.dialect.sync(1, this.#answer(content)))
      this.answered += 1
      return
    }
    if (this.index === 0) this.#crowd.witness?.(content)
    // How old the words of a whole board are says nothing.
    this.#take(content, step === 1 ? null : at)
    if (step !== 1) return
    this.synced = true
    this.#crowd.look()
  }

  /** @param at when it came, or null when the age of what it holds is not to be counted */
  #take(update: Buffer, at: number | null): void {
    const { sent, since, edits: ages, updates } = this.#crowd
    for (const { writer, from, end } of updates.look(update)) {
      if (writer === this.index) continue
      const { ends, at: times } = sent[writer]!
      let got = this.edits[writer]!
      if (from > this.clocks[writer]!) this.gaps += 1
      if (end > this.clocks[writer]!) this.clocks[writer] = end
      while (got < ends.length && ends[got]! <= end) {
        if (at !== null && times[got]! >= since) ages.add(at - times[got]!)
        got += 1
      }
      this.edits[writer] = got
    }
  }

  #presence(entries: Buffer, at: number): void {
    const { cursors: log, sent, since, fresh } = this.#crowd
    for (const { writer, clock } of entries.length > SMALL ? log.look(entries) : log.read(entries)) {
      if (writer === this.index) continue
      const left = sent[writer]!.cursors[clock]!
      if (left < since) continue
      this.delivered += 1
      if (clock <= this.cursors[writer]!) continue
      this.cursors[writer] = clock
      fresh.add(at - left)
    }
  }
}
