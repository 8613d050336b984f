import { NOTE } from '#shared/board/note.ts'
import { THEME } from '#shared/board/theme.ts'

/** A leaky bucket's size: so many at once, so many a second in the long run. */
export type Rate = { burst: number; perSecond: number }

/** What a board takes from people. Per person or per board, never per network address. */
export type BoardLimits = {
  /** Bytes of one frame, of a whole document, of a person's presence. */
  frame: number
  document: number
  presence: number
  notes: number
  themes: number
  /** Frames of a connection, questions for the whole board from a connection, joins of a person. */
  frames: Rate
  asks: Rate
  joins: Rate
  /** Connections of a board, and of a person on it. */
  connections: number
  perPerson: number
  /** Bytes and milliseconds that updates may wait for ones they build on. */
  pending: number
  pendingFor: number
  /** Bytes of frames that wait while a newcomer is being judged. */
  waiting: number
  /** Bytes unsent to a slow reader: above the first its presence frames are skipped, above the second it is cut. */
  slow: number
  stuck: number
}

export const boardLimits: BoardLimits = {
  frame: 1024 * 1024,
  document: 32 * 1024 * 1024,
  presence: 2 * 1024,
  notes: NOTE.perBoard,
  themes: THEME.perBoard,
  frames: { burst: 200, perSecond: 60 },
  asks: { burst: 5, perSecond: 0.5 },
  joins: { burst: 20, perSecond: 0.5 },
  connections: 500,
  perPerson: 20,
  pending: 64 * 1024,
  pendingFor: 5_000,
  waiting: 2 * 1024 * 1024,
  slow: 256 * 1024,
  stuck: 8 * 1024 * 1024,
}

/** Counts what passes against a rate. */
export class Bucket {
  readonly #rate: Rate
  #left: number
  #at: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#left = rate.burst
    this.#at = now
  }

  /** Takes one; false when there is none left. `now` in milliseconds. */
  take(now: number): boolean {
    const { burst, perSecond } = this.#rate
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }

  /** Whether it is full again, and may be forgotten. */
  isFull(now: number): boolean {
    const { burst, perSecond } = this.#rate
    return this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond >= burst
  }
}
