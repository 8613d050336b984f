/** Things to do one a frame, each once. */
export class FrameQueue<Item> {
  readonly #work: (item: Item) => void
  readonly #waiting = new Set<Item>()
  #frame: number | null = null

  constructor(work: (item: Item) => void) {
    this.#work = work
  }

  add(items: Iterable<Item>): void {
    for (const item of items) this.#waiting.add(item)
    if (this.#waiting.size > 0) this.#frame ??= requestAnimationFrame(() => this.#next())
  }

  drop(item: Item): void {
    this.#waiting.delete(item)
  }

  clear(): void {
    this.#waiting.clear()
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    this.#frame = null
  }

  #next(): void {
    this.#frame = null
    for (const item of this.#waiting) {
      this.#waiting.delete(item)
      this.#work(item)
      break
    }
    this.add([])
  }
}
