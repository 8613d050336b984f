import type { WorkshopId } from '#shared/ids.ts'
import type { BoardStore } from '../storage/ports.ts'
import type { Trouble } from './Trouble.ts'

/** How many numbers are taken from the store at a time, and how few left mean that more are taken. */
const BLOCK = { size: 24, low: 12 } as const

/**
 * Note numbers of all workshops, taken from the store some at a time, so that a new note has its number at once
 * and not after a transaction of its own. What is left when the house closes is never given to anybody.
 */
export class NumberStock {
  readonly #store: Pick<BoardStore, 'takeNumbers'>
  readonly #trouble: Trouble
  readonly #left = new Map<WorkshopId, number[]>()
  readonly #asking = new Map<WorkshopId, Promise<void>>()

  constructor(store: Pick<BoardStore, 'takeNumbers'>, trouble: Trouble) {
    this.#store = store
    this.#trouble = trouble
  }

  /** The next number, or null when there is none at hand: then ask with `takeMany`. */
  take(workshop: WorkshopId): number | null {
    const left = this.#left.get(workshop) ?? []
    const number = left.shift() ?? null
    if (left.length < BLOCK.low) this.#refill(workshop)
    return number
  }

  /**
   * So many numbers, in order.
   * @throws StorageFault
   */
  async takeMany(workshop: WorkshopId, count: number): Promise<number[]> {
    await this.#asking.get(workshop)
    const left = this.#left.get(workshop) ?? []
    if (left.length >= count) return left.splice(0, count)
    return this.#ask(workshop, count)
  }

  forget(workshop: WorkshopId): void {
    this.#left.delete(workshop)
  }

  async #ask(workshop: WorkshopId, count: number): Promise<number[]> {
    const first = await this.#store.takeNumbers(workshop, count)
    this.#trouble.over('numbers')
    return Array.from({ length: count }, (_, index) => first + index)
  }

  #refill(workshop: WorkshopId): void {
    if (this.#asking.has(workshop)) return
    const asked = this.#ask(workshop, BLOCK.size)
      .then((more) => void this.#left.set(workshop, [...(this.#left.get(workshop) ?? []), ...more]))
      // Whoever has no number asks for it and says what is wrong.
      .catch(() => {})
      .finally(() => this.#asking.delete(workshop))
    this.#asking.set(workshop, asked)
  }
}
