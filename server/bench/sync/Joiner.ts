import * as Y from 'yjs'
import { body, EMPTY_VECTOR, MESSAGE, NOTHING } from './dialect.ts'
import { RawClient } from './RawClient.ts'
import type { Served } from './served.ts'

/** What a server sent of the document, each different frame kept once, however many clients it went to. */
export class Contents {
  readonly #known: Buffer[] = []
  readonly #ends = new Map<Buffer, Map<number, number>>()

  keep(content: Buffer): Buffer {
    const same = this.#known.find((each) => each.length === content.length && each.equals(content))
    if (same) return same
    const kept = Buffer.from(content)
    this.#known.push(kept)
    return kept
  }

  /** Where each client's part of the document ends in a frame. Costs as much as opening it. */
  endsOf(content: Buffer): Map<number, number> {
    let ends = this.#ends.get(content)
    if (!ends) {
      ends = new Map()
      for (const { id, length } of Y.decodeUpdate(content).structs)
        ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
      this.#ends.set(content, ends)
    }
    return ends
  }
}

/** Somebody who opens a board and keeps what comes, to be looked through afterwards. */
export class Joiner {
  readonly line: RawClient
  readonly begun = performance.now()
  readonly came: { content: Buffer; at: number }[] = []
  readonly #served: Served
  readonly #contents: Contents
  /** When the answer to "what I lack" came; null before. */
  answeredAt: number | null = null
  /** How many of the server's questions it has answered. */
  answers = 0

  /** @param has what it has already, and what it answers to the server's own question */
  constructor(
    served: Served,
    person: number,
    contents: Contents,
    has: { vector: Uint8Array; lacks: (vector: Buffer) => Uint8Array } = {
      vector: EMPTY_VECTOR,
      lacks: () => NOTHING,
    },
  ) {
    this.#served = served
    this.#contents = contents
    const { dialect } = served
    this.line = new RawClient(served.door(person), (payload, at) => this.#hear(payload, at, has.lacks))
    void this.line.opened.then(
      () => {
        for (const frame of dialect.hello) this.line.send(frame)
        this.line.send(dialect.sync(0, has.vector))
      },
      () => {},
    )
  }

  update(update: Uint8Array): void {
    this.line.send(this.#served.dialect.sync(2, update))
  }

  /** When all of it was here (performance.now), or null when it is not. */
  hadAt(ends: ReadonlyMap<number, number>): number | null {
    const lacking = new Map(ends)
    for (const { content, at } of this.came) {
      for (const [client, end] of this.#contents.endsOf(content))
        if (end >= (lacking.get(client) ?? Infinity)) lacking.delete(client)
      if (lacking.size === 0) return at
    }
    return null
  }

  /** Where each client's part ends in what is here. */
  ends(): Map<number, number> {
    const all = new Map<number, number>()
    for (const { content } of this.came)
      for (const [client, end] of this.#contents.endsOf(content))
        all.set(client, Math.max(all.get(client) ?? 0, end))
    return all
  }

  get bytes(): number {
    return this.came.reduce((sum, { content }) => sum + content.length, 0)
  }

  #hear(payload: Buffer, at: number, lacks: (vector: Buffer) => Uint8Array): void {
    const { skip } = this.#served.dialect
    const type = payload[skip]
    if (type !== MESSAGE.sync && type !== MESSAGE.syncReply) return
    const step = payload[skip + 1]!
    const content = body(payload, skip + 2)
    if (step === 0) {
      this.line.send(this.#served.dialect.sync(1, lacks(content)))
      this.answers += 1
      return
    }
    this.came.push({ content: this.#contents.keep(content), at })
    if (step === 1) this.answeredAt ??= at
  }
}
