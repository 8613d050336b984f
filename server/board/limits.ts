import { NOTE } from '#shared/board/note.ts'
import { REMARK } from '#shared/board/remark.ts'
import { SHAPE } from '#shared/board/shape.ts'
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
  /** Notes of what one person writes alone: it must leave the others' room on their table's board. */
  ownNotes: number
  themes: number
  shapes: number
  remarks: number
  /** Frames and bytes and joins of a person on all lines together; questions for the whole board of one line. */
  frames: Rate
  bytes: Rate
  joins: Rate
  asks: Rate
  /** Document clients that one line may bring: each stays in the document for ever. */
  authors: number
  /** Milliseconds of work that a person's updates may make. */
  work: Rate
  /** Connections of a board, and of a person on it. */
  connections: number
  perPerson: number
  /** Bytes of updates that build on ones which never came. */
  pending: number
  /** Bytes of frames that wait while a newcomer is being judged. */
  waiting: number
  /**
   * Bytes unsent to a slow reader: above the first it is sent no presence, above the second no content until it
   * has read what there is, above the third it is cut.
   */
  slow: number
  behind: number
  stuck: number
}

export const boardLimits: BoardLimits = {
  frame: 1024 * 1024,
  document: 32 * 1024 * 1024,
  presence: 2 * 1024,
  notes: NOTE.perBoard,
  ownNotes: 1_000,
  themes: THEME.perBoard,
  shapes: SHAPE.perBoard,
  remarks: REMARK.perBoard,
  // An unmodified provider repeats each frame of presence; somebody may have several tabs open.
  frames: { burst: 400, perSecond: 150 },
  // An unmodified provider repeats everybody's presence, in a full hall half a megabyte each second.
  bytes: { burst: 8 * 1024 * 1024, perSecond: 1024 * 1024 },
  joins: { burst: 20, perSecond: 0.5 },
  asks: { burst: 5, perSecond: 0.5 },
  authors: 200,
  work: { burst: 4_000, perSecond: 400 },
  connections: 500,
  perPerson: 20,
  pending: 64 * 1024,
  waiting: 2 * 1024 * 1024,
  slow: 256 * 1024,
  behind: 1024 * 1024,
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

  /** Takes so many; false when there are not as many left. `now` in milliseconds. */
  take(now: number, amount = 1): boolean {
    const { burst, perSecond } = this.#rate
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#left < amount) return false
    this.#left -= amount
    return true
  }

  /** Whether it is full again, and may be forgotten. */
  isFull(now: number): boolean {
    const { burst, perSecond } = this.#rate
    return this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond >= burst
  }
}

/** What one person may send to all boards together, however many lines and tabs they open. */
export type Allowance = { frames: Bucket; bytes: Bucket; joins: Bucket; work: Bucket }

export const allowanceOf = (limits: BoardLimits, now: number): Allowance => ({
  frames: new Bucket(limits.frames, now),
  bytes: new Bucket(limits.bytes, now),
  joins: new Bucket(limits.joins, now),
  work: new Bucket(limits.work, now),
})
