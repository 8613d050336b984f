/**
 * Does something soon, and not again before a while has passed: what comes after a pause is done at the end of
 * this turn, what comes thick is done together.
 */
export class Beat {
  readonly #every: () => number
  readonly #go: () => void
  #last = -Infinity
  #cancel: (() => void) | null = null

  /** @param every asked each time for the milliseconds between two */
  constructor(every: () => number, go: () => void) {
    this.#every = every
    this.#go = go
  }

  mark(): void {
    if (this.#cancel) return
    const wait = this.#last + this.#every() - performance.now()
    if (wait > 0) {
      const timer = setTimeout(() => this.now(), wait)
      this.#cancel = () => clearTimeout(timer)
    } else {
      const turn = setImmediate(() => this.now())
      this.#cancel = () => clearImmediate(turn)
    }
  }

  /** Does at once what is marked. */
  now(): void {
    if (!this.#cancel) return
    this.stop()
    this.#last = performance.now()
    this.#go()
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}
