import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkshopId } from '#shared/ids.ts'
import type { Edition } from './Edition.ts'
import type { NumberStock } from './NumberStock.ts'
import type { Trouble } from './Trouble.ts'

/** Milliseconds before the store is asked for numbers again. */
const PAUSE = 500

/** Gives the notes of a board that wait for one a number from the workshop's counter, until they all have one. */
export class Numbering {
  readonly #workshop: WorkshopId
  readonly #edition: () => Edition | null
  readonly #tools: { numbers: NumberStock; trouble: Trouble }
  readonly #onDone: () => void
  #running: Promise<void> | null = null

  /** @param edition the one that is live; null when the board is gone */
  constructor(
    workshop: WorkshopId,
    edition: () => Edition | null,
    tools: { numbers: NumberStock; trouble: Trouble },
    onDone: () => void,
  ) {
    this.#workshop = workshop
    this.#edition = edition
    this.#tools = tools
    this.#onDone = onDone
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** Resolves when no note waits any more. */
  run(): Promise<void> {
    if (this.#running) return this.#running
    if (!this.#edition()?.awaitsNumbers) return Promise.resolve()
    this.#running = this.#numberAll().finally(() => {
      this.#running = null
      this.#onDone()
    })
    return this.#running
  }

  async #numberAll(): Promise<void> {
    const { numbers, trouble } = this.#tools
    for (;;) {
      const edition = this.#edition()
      const ids = edition?.takeUnnumbered() ?? []
      if (!edition || ids.length === 0) return
      try {
        const given = await numbers.takeMany(this.#workshop, ids.length)
        if (edition !== this.#edition()) return
        edition.number(ids, given)
      } catch (fault) {
        edition.putBackUnnumbered(ids)
        trouble.begins('numbers', fault)
        await sleep(PAUSE)
        if (!this.#edition()) return trouble.over('numbers')
      }
    }
  }
}
