/** Milliseconds between two tellings of the same. */
const BETWEEN = 250

/** Tells at once, and then no more often than four times a second, the last time after the last change. */
export class Paced<T> {
  readonly #keyOf: (what: T) => string
  readonly #tell: (what: T) => void
  /** What is not to be told again yet; true when it has changed meanwhile. */
  readonly #resting = new Map<string, { changed: boolean; timer: NodeJS.Timeout }>()

  constructor(keyOf: (what: T) => string, tell: (what: T) => void) {
    this.#keyOf = keyOf
    this.#tell = tell
  }

  say(what: T): void {
    const key = this.#keyOf(what)
    const resting = this.#resting.get(key)
    if (resting) {
      resting.changed = true
      return
    }
    const awake = () => {
      const changed = this.#resting.get(key)?.changed
      this.#resting.delete(key)
      if (changed) this.say(what)
    }
    this.#resting.set(key, { changed: false, timer: setTimeout(awake, BETWEEN) })
    this.#tell(what)
  }

  close(): void {
    for (const { timer } of this.#resting.values()) clearTimeout(timer)
    this.#resting.clear()
  }
}
