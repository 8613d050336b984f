/** Changes at once beyond which sorting anew is cheaper than placing each. */
const FEW = 32

/**
 * Things by id and as a sorted list. The list is made when asked for and is never changed afterwards; a few
 * changes cost a copy and a search each instead of a sort, which at ten thousand notes is what typing pays.
 */
export class KeptSorted<T extends { id: string }> {
  readonly #compare: (a: T, b: T) => number
  readonly #items = new Map<string, T>()
  /** What changed since the list was made, as it was in the list. */
  #stale = new Map<string, T | undefined>()
  #list: readonly T[] = []

  /** @param compare orders any two different things; ids must break ties */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#items.size
  }

  get(id: string): T | undefined {
    return this.#items.get(id)
  }

  put(id: string, item: T | undefined): void {
    const former = this.#items.get(id)
    if (!this.#stale.has(id)) this.#stale.set(id, former)
    if (item) this.#items.set(id, item)
    else this.#items.delete(id)
  }

  /** In order; the same array until something changes. */
  list(): readonly T[] {
    if (this.#stale.size === 0) return this.#list
    if (this.#stale.size > FEW) this.#list = [...this.#items.values()].sort(this.#compare)
    else this.#list = this.#mended()
    this.#stale = new Map()
    return this.#list
  }

  #mended(): T[] {
    const list = [...this.#list]
    for (const [id, former] of this.#stale) {
      const item = this.#items.get(id)
      if (former && item && this.#compare(former, item) === 0) list[this.#placeIn(list, former)] = item
      else {
        if (former) list.splice(this.#placeIn(list, former), 1)
        if (item) list.splice(this.#placeIn(list, item), 0, item)
      }
    }
    return list
  }

  /** The index of the first that does not come before `item`. */
  #placeIn(list: readonly T[], item: T): number {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(list[middle]!, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
