/** Milliseconds between two tellings of the same. */
const BETWEEN = 250

/** Tells at once, and then no more often than four times a second, the last time after the last change. */
export class Paced<T> {
  readonly #keyOf: (what: T) => string
  readonly #tell: (what: T) => void
  /** What is not to be told again yet, and the latest of it that has not been told. */
  readonly #resting = new Map<string, { latest: T | null; timer: NodeJS.Timeout }>()

  constructor(keyOf: (what: T) => string, tell: (what: T) => void) {
    this.#keyOf = keyOf
    this.#tell = tell
  }

  say(what: T): void {
    const key = this.#keyOf(what)
    const resting = this.#resting.get(key)
    if (resting) {
      resting.latest = what
      return
    }
    const awake = () => {
      const latest = this.#resting.get(key)?.latest ?? null
      this.#resting.delete(key)
      if (latest !== null) this.say(latest)
    }
    this.#resting.set(key, { latest: null, timer: setTimeout(awake, BETWEEN) })
    this.#tell(what)
  }

  close(): void {
    for (const { timer } of this.#resting.values()) clearTimeout(timer)
    this.#resting.clear()
  }
}
