/** Limits are per device or person, never per network address: a whole council sits behind one (W5). */
export const LIMITS = {
  /** Commands a person may send: at once, and per second in the long run. */
  commands: { burst: 40, perSecond: 10 },
  /**
   * Packets of any kind that a person may send on all live lines together. Well above the commands, so that
   * somebody hasty is refused in words and only a flood costs the line.
   */
  packets: { burst: 200, perSecond: 30 },
  /** Bytes of the same. The largest command three times over, as a client retries it, and then some. */
  bytes: { burst: 8 * 1024 * 1024, perSecond: 128 * 1024 },
  /** Live lines that a person may open: each is greeted with the whole view. */
  arrivals: { burst: 40, perSecond: 1 },
  /** Live lines one person may hold. */
  lines: 20,
  /** What may come up a live line before it is known whose it is. An honest one says 100 bytes, once. */
  knock: { packets: 8, bytes: 4 * 1024 },
  /** Bytes of one command. The largest that the schemas let through, a strategy of 800 elements, has 1.8 MB. */
  command: 2 * 1024 * 1024,
  /** Bytes of one packet: a little more, so that what is just too large is refused in words. */
  packet: 2 * 1024 * 1024 + 64 * 1024,
  /** Requests of one device. */
  requests: { burst: 120, perSecond: 20 },
  /** Pictures that one device asks for: a table full of them comes at once. */
  imageRequests: { burst: 500, perSecond: 50 },
  /** Pictures that one person may send. */
  images: { burst: 30, perSecond: 0.2 },
  /** Bytes of pictures that all people together may send: two hundred people with two each, and 4 GB a day. */
  houseImageBytes: { burst: 256 * 1024 * 1024, perSecond: 48 * 1024 },
  /** Wrong codes and dead links of one device. */
  guesses: { burst: 15, perSecond: 0.2 },
  /**
   * Wrong codes of all strangers together, and of all known devices together. Two hundred people who come in
   * within a minute and mistype every other time don't notice; trying all codes takes three and a half days.
   */
  houseGuesses: { burst: 300, perSecond: 3 },
  /** Openings of one person's receipt, from whatever device: each may read all boards. */
  receipts: { burst: 30, perSecond: 0.5 },
  /** Public pages and their files that are given of one workshop: a hall opens them at once. */
  publicPages: { burst: 1_000, perSecond: 50 },
  /** Workshops that one device may open. */
  workshops: { burst: 20, perSecond: 1 / 60 },
  /** Workshops opened by all strangers together, and by all known devices together: one has 10 kB. */
  houseWorkshops: { burst: 60, perSecond: 0.1 },
} as const

/** Milliseconds that somebody slow may take. */
export const PATIENCE = {
  /** From the upgrade until a live line says which workshop it is for. */
  knock: 10_000,
  /** From the goodbye until the connection is cut, whether or not the other side has answered it. */
  goodbye: 1_000,
  /** The same for a board's line that was not let in, which may be a poor one. */
  stranger: 5_000,
  /**
   * Settings of Node's server: until a request's head is there, and until all of it is, which is four megabytes of
   * notes over a poor line; how often this is looked at.
   */
  http: { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 },
} as const

export type Rate = { burst: number; perSecond: number }

/** Buckets that are kept before it is looked whether some are full again. */
const MANY = 10_000

/** A leaky bucket for each key; forgets keys that have been quiet long enough to be full again. */
export class Meter {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()
  #sweepAbove = MANY

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  /** Whether the key has so much left. */
  has(key: string, amount = 1): boolean {
    return this.#left(key, this.#now()) >= amount
  }

  /** Takes so much; false, and nothing taken, when the key has less left. */
  take(key: string, amount = 1): boolean {
    const now = this.#now()
    const left = this.#left(key, now)
    const enough = left >= amount
    this.#buckets.set(key, { left: enough ? left - amount : left, at: now })
    if (this.#buckets.size > this.#sweepAbove) this.#sweep(now)
    return enough
  }

  #left(key: string, now: number): number {
    const { burst, perSecond } = this.#rate
    const bucket = this.#buckets.get(key)
    // A clock that is put back takes nothing away.
    return bucket ? Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond) : burst
  }

  #sweep(now: number): void {
    const refill = (this.#rate.burst / this.#rate.perSecond) * 1000
    for (const [key, { at }] of this.#buckets) if (now - at > refill) this.#buckets.delete(key)
    // Where none could be forgotten, looking through them all at every turn would be the flood's best weapon.
    this.#sweepAbove = Math.max(MANY, 2 * this.#buckets.size)
  }
}
