/** Limits are per device or person, never per network address: a whole council sits behind one (W5). */
export const LIMITS = {
  /** Commands a person may send: at once, and per second in the long run. */
  commands: { burst: 40, perSecond: 10 },
  /** Requests of one device. */
  requests: { burst: 120, perSecond: 20 },
  /** Wrong codes and dead links of one device. */
  guesses: { burst: 15, perSecond: 0.2 },
  /** Bytes of one command. */
  command: 1024 * 1024,
  /** Live lines one person may hold. */
  lines: 20,
} as const

type Rate = { burst: number; perSecond: number }

/** A leaky bucket for each key; forgets keys that have been quiet long enough to be full again. */
export class Meter {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  /** Takes one turn; false when the key has none left. */
  take(key: string): boolean {
    const now = this.#now()
    const { burst, perSecond } = this.#rate
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    this.#buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now })
    if (this.#buckets.size > 10_000) this.#sweep(now)
    return left >= 1
  }

  #sweep(now: number): void {
    const refill = (this.#rate.burst / this.#rate.perSecond) * 1000
    for (const [key, { at }] of this.#buckets) if (now - at > refill) this.#buckets.delete(key)
  }
}
