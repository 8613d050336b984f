/** So many notes come into the page in one frame where the device keeps up, and at least so many where it does not. */
const many = 24
const few = 3

/** A frame that took longer than this (milliseconds) was late. */
const late = 20

/**
 * How much is done in one frame: less after a frame that was late because of it, more again when all is well. A device
 * that was late while the eye moved is given nothing to do until the eye rests: whatever comes, however little, has
 * all layers of the page put together anew, and meanwhile what comes into view is painted.
 */
export class Pace {
  #room = many
  #last = 0
  /** The eye's state in the frame that had something to do last; null when the one before had nothing. */
  #worked: 'moving' | 'still' | null = null
  #waits = false
  #moving = false

  /** How many may come or go in the frame that begins at `now` (milliseconds). */
  room(now: number, moving: boolean): number {
    const wasLate = this.#worked !== null && now - this.#last > late
    if (wasLate && this.#worked === 'moving') this.#waits = true
    this.#room = wasLate ? Math.max(few, this.#room >> 1) : Math.min(many, this.#room + 2)
    // All of a rest came in time: it may be tried again.
    if (!moving && this.#room === many) this.#waits = false
    this.#last = now
    this.#worked = null
    this.#moving = moving
    return moving && this.#waits ? 0 : this.#room
  }

  /** To be called when the frame had something to do. */
  worked(): void {
    this.#worked = this.#moving ? 'moving' : 'still'
  }
}
