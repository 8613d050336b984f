/**
 * Calls something soon, and not more often than every `every` milliseconds: what comes after a pause goes at
 * the end of this turn, what comes thick goes together.
 */
export class Beat<T> {
  readonly #every: number
  readonly #go: (marked: ReadonlySet<T>) => void
  #marked = new Set<T>()
  #last = -Infinity
  #cancel: (() => void) | null = null

  constructor(every: number, go: (marked: ReadonlySet<T>) => void) {
    this.#every = every
    this.#go = go
  }

  mark(item: T): void {
    this.#marked.add(item)
    if (this.#cancel) return
    const wait = this.#last + this.#every - performance.now()
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
    this.#cancel?.()
    this.#cancel = null
    if (this.#marked.size === 0) return
    const marked = this.#marked
    this.#marked = new Set()
    this.#last = performance.now()
    this.#go(marked)
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#marked.clear()
  }
}
