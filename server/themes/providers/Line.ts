import { setTimeout as wait } from 'node:timers/promises'
import type { Endpoint, ServiceSettings } from './endpoint.ts'
import { post, type Posting } from './post.ts'
import { Trouble } from './Trouble.ts'

/** A service that wants us to wait longer than this is as good as away. */
const LONGEST_WAIT = 20_000
const TRIES = 3

type LineWiring = {
  endpoint: Endpoint
  timing: ServiceSettings['timing']
  signal: AbortSignal
  /** Asked before each request: consent may be withdrawn while a run is on. */
  mayStill: () => boolean
}

/** One run's line to a service: asks again where that may help, and sends nothing once consent is gone. */
export class Line {
  readonly #wiring: LineWiring
  /** How many requests were sent, repetitions too. */
  sent = 0

  constructor(wiring: LineWiring) {
    this.#wiring = wiring
  }

  get model(): string {
    return this.#wiring.endpoint.model
  }

  /**
   * @returns the answer as JSON
   * @throws Trouble when the last try has failed, or the signal's reason once it is aborted
   */
  async ask({ path, body, most }: Pick<Posting, 'path' | 'body' | 'most'>): Promise<unknown> {
    const { endpoint, timing, signal, mayStill } = this.#wiring
    for (let tried = 1; ; tried++) {
      signal.throwIfAborted()
      if (!mayStill()) throw new Trouble('off', 'no consent')
      this.sent++
      try {
        const said = await post(endpoint, { path, body, most, signal, patience: timing.request })
        // What comes for a workshop that was erased meanwhile is not remembered.
        signal.throwIfAborted()
        return said
      } catch (fault) {
        if (!(fault instanceof Trouble) || fault.again === null || tried === TRIES) throw fault
        const pause = Math.max(fault.again.after, timing.pause * 2 ** (tried - 1))
        if (pause > LONGEST_WAIT) throw fault
        await wait(pause, undefined, { signal })
      }
    }
  }
}
