import type { Connection } from './Connection.ts'

/** How many may answer at once, and how many milliseconds an answer may take before the next is asked. */
const GATE = { atOnce: 4, patience: 3_000 } as const

/**
 * Asks newcomers what they have that the board lacks, a few at a time. After a restart a whole hall comes
 * back with the same content; asked one after another, all but the first have nothing left to send.
 */
export class AskGate {
  readonly #ask: (to: Connection) => void
  readonly #asked = new Map<Connection, NodeJS.Timeout>()
  #queue: Connection[] = []

  constructor(ask: (to: Connection) => void) {
    this.#ask = ask
  }

  /** Whether it has been asked and has not answered yet. */
  isAsked(connection: Connection): boolean {
    return this.#asked.has(connection)
  }

  add(connection: Connection): void {
    if (this.#asked.has(connection) || this.#queue.includes(connection)) return
    this.#queue.push(connection)
    this.#next()
  }

  /** The connection has answered, or left. */
  done(connection: Connection): void {
    clearTimeout(this.#asked.get(connection))
    this.#asked.delete(connection)
    this.#queue = this.#queue.filter((each) => each !== connection)
    this.#next()
  }

  #next(): void {
    while (this.#asked.size < GATE.atOnce) {
      const connection = this.#queue.shift()
      if (!connection) return
      this.#asked.set(
        connection,
        setTimeout(() => this.done(connection), GATE.patience),
      )
      this.#ask(connection)
    }
  }
}
