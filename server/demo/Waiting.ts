type Waiter = { test: () => boolean; done: () => void }

/** Waiting for something that becomes true by messages, never for ever. */
export class Waiting {
  readonly #waiters = new Set<Waiter>()

  /** Looks again; call it whenever something may have changed. */
  look(): void {
    for (const waiter of this.#waiters) if (waiter.test()) waiter.done()
  }

  /**
   * Resolves when the test is true.
   * @param what completes "waited 5000 ms for …" when it does not become true in time
   */
  until(what: string, test: () => boolean, milliseconds: number): Promise<void> {
    if (test()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.#waiters.delete(waiter)
      }
      const waiter = {
        test,
        done: () => {
          end()
          resolve()
        },
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited ${milliseconds} ms for ${what}`))
      }, milliseconds)
      this.#waiters.add(waiter)
    })
  }
}
