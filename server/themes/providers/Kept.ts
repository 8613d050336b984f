import { createHash } from 'node:crypto'
import type { WorkshopId } from '#shared/ids.ts'

type Entry = { value: unknown; size: number }

/** What services have answered, by content, in memory: no file holds it, and what is oldest in use goes first. */
export class Kept {
  readonly #entries = new Map<string, Entry>()
  readonly #most: number
  #size = 0

  /** @param most bytes, about */
  constructor(most: number) {
    this.#most = most
  }

  get<T>(workshop: WorkshopId, key: string): T | undefined {
    const name = nameOf(workshop, key)
    const found = this.#entries.get(name)
    if (found === undefined) return undefined
    this.#entries.delete(name)
    this.#entries.set(name, found)
    return found.value as T
  }

  has(workshop: WorkshopId, key: string): boolean {
    return this.#entries.has(nameOf(workshop, key))
  }

  put(workshop: WorkshopId, key: string, value: unknown, size: number): void {
    const name = nameOf(workshop, key)
    this.#drop(name)
    this.#entries.set(name, { value, size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#most) break
      this.#drop(oldest)
    }
  }

  /** @param of only what begins so */
  forget(workshop: WorkshopId, of = ''): void {
    const stem = nameOf(workshop, of)
    for (const name of [...this.#entries.keys()]) if (name.startsWith(stem)) this.#drop(name)
  }

  #drop(name: string): void {
    this.#size -= this.#entries.get(name)?.size ?? 0
    this.#entries.delete(name)
  }
}

const nameOf = (workshop: WorkshopId, key: string) => `${workshop} ${key}`

/** A short name for a content. */
export const digestOf = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 24)
