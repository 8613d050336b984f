import { randomInt } from 'node:crypto'

/** Which workshop a six-digit join code opens. */
export class JoinCodes {
  readonly #byCode = new Map<string, string>()

  /** A free code, reserved for a workshop that is about to use it. */
  fresh(): string {
    for (;;) {
      const code = String(randomInt(100_000, 1_000_000))
      if (!this.#byCode.has(code)) return code
    }
  }

  /** Points a code at a workshop and forgets the workshop's earlier code. */
  set(code: string, workshop: string): void {
    this.forget(workshop)
    this.#byCode.set(code, workshop)
  }

  forget(workshop: string): void {
    for (const [code, id] of this.#byCode) if (id === workshop) this.#byCode.delete(code)
  }

  find(code: string): string | undefined {
    return this.#byCode.get(code)
  }
}
