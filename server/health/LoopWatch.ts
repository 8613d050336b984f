import { performance } from 'node:perf_hooks'

/** Milliseconds between two looks. Rarer than usual: a timer that fires a hundred times a second costs 1 % of a core. */
const EVERY = 100

/** Watches how late the event loop is: everything else waits as long as a timer does. Costs nothing until started. */
export class LoopWatch {
  #timer: NodeJS.Timeout | null = null
  #last = 0

  /** @param onDelay told of every delay, in seconds */
  start(onDelay: (seconds: number) => void): void {
    if (this.#timer) return
    this.#last = performance.now()
    this.#timer = setInterval(() => {
      const now = performance.now()
      onDelay(Math.max(0, now - this.#last - EVERY) / 1000)
      this.#last = now
    }, EVERY).unref()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
  }
}
