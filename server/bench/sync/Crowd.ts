import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { FrameLog } from './FrameLog.ts'
import type { Hand } from './Hand.ts'
import { Histogram } from './Histogram.ts'
import { type Around, type Coming, type Cursor, Seat, type Sent, type Stretch } from './Seat.ts'
import type { Served } from './served.ts'

/** How many come in together. */
const AT_ONCE = 50

/**
 * People at one board of a server, as plain sockets: sends what hands write, marks with every receiver what
 * has come of whom and how old it was. One clock, since all of them are in this process.
 */
export class Crowd implements Around {
  readonly served: Served
  readonly hands: readonly Hand[]
  readonly seats: Seat[] = []
  readonly sent: Sent[]
  readonly updates: FrameLog<Stretch[]>
  readonly cursors: FrameLog<Cursor[]>
  readonly #writers: Map<number, number>
  /** Edit and cursor ages, in milliseconds, of what left at or after `since`. */
  edits = new Histogram()
  fresh = new Histogram()
  since = 0
  witness: ((content: Buffer) => void) | null = null
  #looker: (() => void) | null = null

  constructor(served: Served, hands: readonly Hand[]) {
    this.served = served
    this.hands = hands
    this.sent = hands.map(() => ({ ends: [], at: [], cursors: [0] }))
    this.#writers = new Map(hands.map(({ client }, index) => [client, index]))
    this.updates = new FrameLog((frame) => this.#readUpdate(frame))
    this.cursors = new FrameLog((frame) => this.#readPresence(frame))
  }

  /** All take a seat, some at a time, and have what is on the board. */
  async enter(coming: Coming = {}): Promise<void> {
    while (this.seats.length < this.hands.length) {
      const group = this.hands
        .slice(this.seats.length, this.seats.length + AT_ONCE)
        .map(() => this.sit(this.seats.length, coming))
      await this.until('everybody to have the board', () => group.every((seat) => seat.synced))
    }
  }

  /** A person comes, or comes again, and takes their seat. */
  sit(index: number, coming: Coming = {}): Seat {
    const seat = new Seat(this, index, coming)
    this.seats[index] = seat
    return seat
  }

  /** A person does the next thing. */
  edit(writer: number): void {
    const { ends, at } = this.sent[writer]!
    const { updates, end } = this.hands[writer]!.edit(ends.length)
    ends.push(end)
    at.push(performance.now())
    for (const update of updates) this.seats[writer]!.update(update)
  }

  /** A person moves the cursor. */
  move(writer: number): void {
    const { cursors } = this.sent[writer]!
    const clock = cursors.length
    cursors.push(performance.now())
    const place: [number, number] = [(clock * 13) % 4_000, (clock * 7) % 2_500]
    this.seats[writer]!.presence(this.hands[writer]!.presence(clock, place))
  }

  /** From now on ages are counted; what left earlier is not. */
  begin(): void {
    this.since = performance.now()
    this.edits = new Histogram()
    this.fresh = new Histogram()
  }

  /** Edits that have not come to somebody they should have come to. */
  get missing(): number {
    let missing = 0
    for (const seat of this.seats) {
      if (seat.stuck || seat.left) continue
      for (let writer = 0; writer < this.sent.length; writer += 1)
        if (writer !== seat.index) missing += this.sent[writer]!.ends.length - seat.edits[writer]!
    }
    return missing
  }

  /** Waits until every edit is with everybody; false when that takes longer. */
  async settle(milliseconds = 10_000): Promise<boolean> {
    const end = performance.now() + milliseconds
    while (this.missing > 0) {
      if (performance.now() > end) return false
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return true
  }

  /** Pairs of people of whom one does not know where the other's cursor stopped. */
  get behind(): number {
    let behind = 0
    for (const seat of this.seats) {
      if (seat.stuck || seat.left) continue
      for (let writer = 0; writer < this.sent.length; writer += 1)
        if (writer !== seat.index && seat.cursors[writer]! < this.sent[writer]!.cursors.length - 1)
          behind += 1
    }
    return behind
  }

  /** Waits until everybody knows where everybody's cursor stopped, or so long. */
  async calm(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds
    while (this.behind > 0 && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 100))
  }

  async until(what: string, test: () => boolean, milliseconds = 60_000): Promise<void> {
    const end = performance.now() + milliseconds
    while (!test()) {
      const lost = this.seats.find((seat) => seat.line.closed !== null && !seat.left && !seat.stuck)
      if (lost) throw new Error(`${this.served.name} closed line ${lost.index} with ${lost.line.closed}`)
      if (performance.now() > end)
        throw new Error(`${this.served.name}: waited ${milliseconds} ms for ${what}`)
      await new Promise<void>((resolve) => {
        this.#looker = resolve
        setTimeout(resolve, 20)
      })
    }
  }

  look(): void {
    this.#looker?.()
    this.#looker = null
  }

  /** Throws when a line has been closed that should be open. */
  assertOpen(): void {
    const lost = this.seats.filter((seat) => seat.line.closed !== null && !seat.left && !seat.stuck)
    if (lost.length > 0)
      throw new Error(`${this.served.name} closed ${lost.length} lines, one with ${lost[0]!.line.closed}`)
  }

  leave(): void {
    for (const seat of this.seats) seat.leave()
  }

  #readUpdate(update: Uint8Array): Stretch[] {
    const stretches: Stretch[] = []
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const writer = this.#writers.get(id.client)
      if (writer === undefined) continue
      const last = stretches.at(-1)
      if (last?.writer === writer && last.end === id.clock) last.end += length
      else stretches.push({ writer, from: id.clock, end: id.clock + length })
    }
    return stretches
  }

  #readPresence(entries: Uint8Array): Cursor[] {
    const decoder = decoding.createDecoder(entries)
    const cursors: Cursor[] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const writer = this.#writers.get(decoding.readVarUint(decoder))
      const clock = decoding.readVarUint(decoder)
      decoding.readVarUint8Array(decoder)
      if (writer !== undefined) cursors.push({ writer, clock })
    }
    return cursors
  }
}
