import type { Log } from '../log.ts'

/** Whether the store works, as seen by everything that writes: in trouble while anything cannot. */
export class Trouble {
  readonly #log: Log
  readonly #tell: (saving: boolean) => void
  readonly #who = new Set<string>()

  constructor(log: Log, tell: (saving: boolean) => void) {
    this.#log = log
    this.#tell = tell
  }

  /** Something could not be stored and will be tried again. */
  begins(who: string, fault: unknown): void {
    if (this.#who.has(who)) return
    this.#log.error({ err: fault, who }, 'not stored; trying again')
    this.#who.add(who)
    if (this.#who.size === 1) this.#tell(false)
  }

  over(who: string): void {
    if (this.#who.delete(who) && this.#who.size === 0) this.#tell(true)
  }
}
