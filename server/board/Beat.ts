/** Does something once for all that is marked within a while. */
export class Beat {
  readonly #wait: (since: number) => number
  readonly #go: () => void
  #last = -Infinity
  #cancel: (() => void) | null = null

  /** @param wait how many milliseconds from a mark on, given how many have passed since it was last done */
  constructor(wait: (since: number) => number, go: () => void) {
    this.#wait = wait
    this.#go = go
  }

  mark(): void {
    if (this.#cancel) return
    const wait = this.#wait(performance.now() - this.#last)
    // Timers count in whole milliseconds from one on.
    if (wait >= 1) {
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
