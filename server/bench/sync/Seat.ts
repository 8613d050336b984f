import type { Crowd } from './Crowd.ts'
import { MESSAGE } from './dialect.ts'
import { RawClient } from './RawClient.ts'

/** Frames of cursors up to this many bytes hold one or two, and are read faster than looked up. */
const SMALL = 256

/** One person's line to a board, as a client that keeps no document: it marks what has come. */
export class Seat {
  readonly index: number
  readonly line: RawClient
  readonly #crowd: Crowd
  readonly #answer: (theirs: Uint8Array) => Uint8Array
  /** By writer: how many of their edits are here, in order; and the newest cursor state. */
  readonly edits: Uint32Array
  readonly cursors: Uint32Array
  /** By writer: where what is here of their part of the document ends. */
  readonly #clocks: Uint32Array
  /** Whether the server's answer to "what I lack" has come; how many bytes it had. */
  synced = false
  /** How many of the server's own questions have been answered. */
  answered = 0
  /** Updates that Hocuspocus has confirmed. */
  confirmed = 0
  /** Edits that came before what they follow: a server that loses something shows it here. */
  gaps = 0
  /** Entries of cursors that came, also such as were no news. */
  delivered = 0
  stuck = false
  left = false

  constructor(crowd: Crowd, index: number, vector: Uint8Array, answer: (theirs: Uint8Array) => Uint8Array) {
    this.#crowd = crowd
    this.index = index
    this.#answer = answer
    this.edits = new Uint32Array(crowd.hands.length)
    this.cursors = new Uint32Array(crowd.hands.length)
    this.#clocks = new Uint32Array(crowd.hands.length)
    const { dialect } = crowd.served
    this.line = new RawClient(crowd.served.door(index), (payload, at) => this.#hear(payload, at))
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

  /** Reads nothing any more. */
  stall(): void {
    this.stuck = true
    this.line.stall()
  }

  leave(): void {
    this.left = true
    this.line.cut()
  }

  #hear(payload: Buffer, at: number): void {
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
    }
  }

  #sync(step: number, content: Buffer, at: number): void {
    if (step === 0) {
      this.line.send(this.#crowd.served.dialect.sync(1, this.#answer(content)))
      this.answered += 1
      return
    }
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
      if (from > this.#clocks[writer]!) this.gaps += 1
      if (end > this.#clocks[writer]!) this.#clocks[writer] = end
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

/** The bytes that follow their length. */
function body(payload: Buffer, from: number): Buffer {
  let length = 0
  let scale = 1
  let at = from
  for (;;) {
    const byte = payload[at++]!
    length += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) return payload.subarray(at, at + length)
  }
}
