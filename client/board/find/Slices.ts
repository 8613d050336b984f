/** Milliseconds of work in one go: two fit into a frame, and leave half of it to the page. */
const most = 8

/**
 * Long work in short slices, so that typing and scrolling go on between them. What is done within the first slice is
 * done at once. A newer work ends an older one.
 */
export class Slices {
  #run = 0

  /** Whether something is under way. */
  busy = false

  stop(): void {
    this.#run += 1
    this.busy = false
  }

  start<Item>(items: Iterable<Item>, work: (item: Item) => void, done: () => void): void {
    this.stop()
    const run = this.#run
    const left = items[Symbol.iterator]()
    const slice = (): void => {
      if (run !== this.#run) return
      const until = performance.now() + most
      for (let next = left.next(); !next.done; next = left.next()) {
        work(next.value)
        if (performance.now() < until) continue
        setTimeout(slice)
        return
      }
      this.busy = false
      done()
    }
    this.busy = true
    slice()
  }
}
