import type { Log } from '../log.ts'
import type { Device } from '../people/sessions.ts'
import type { Storage } from '../storage/ports.ts'
import { Meter, type Rate } from './limits.ts'

/**
 * How the house knows a device. Anybody gets cookies for the asking, so one that never came into a workshop says
 * nothing; those in use cannot be told from a flood of new ones by anything else, as all of a hall shares one address.
 */
export type Standing = 'known' | 'stranger'

/** A device's standing, and the workshops it is in. The same work whatever was asked for, so that time tells nothing. */
export async function standingOf(
  storage: Pick<Storage, 'sessions'>,
  device: Device | null,
): Promise<{ standing: Standing; isIn: (workshop: string | undefined) => boolean }> {
  const own = device ? await storage.sessions.memberships(device.hash) : []
  return {
    standing: own.length > 0 ? 'known' : 'stranger',
    isIn: (workshop) => own.some((each) => each.workshop === workshop),
  }
}

/** Milliseconds between two warnings of the same. */
const AGAIN = 60 * 60 * 1000

/** A rate for all devices of one standing together: what strangers use up, those who are known still have. */
export class HouseRate {
  readonly #meter: Meter
  readonly #what: string
  readonly #log: Log
  readonly #now: () => number
  readonly #warned = new Map<Standing, number>()

  /** @param what is said in the log once it is used up */
  constructor(rate: Rate, what: string, { log, now }: { log: Log; now: () => number }) {
    this.#meter = new Meter(rate, now)
    this.#what = what
    this.#log = log
    this.#now = now
  }

  /** Whether anything is left. */
  has(standing: Standing): boolean {
    const left = this.#meter.has(standing)
    if (!left) this.#warn(standing)
    return left
  }

  /** Takes one; false when nothing is left. */
  take(standing: Standing): boolean {
    const taken = this.#meter.take(standing)
    if (!taken) this.#warn(standing)
    return taken
  }

  #warn(standing: Standing): void {
    const now = this.#now()
    if (now - (this.#warned.get(standing) ?? -Infinity) < AGAIN) return
    this.#warned.set(standing, now)
    this.#log.warn({ devices: standing }, this.#what)
  }
}
