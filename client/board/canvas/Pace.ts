/** So many notes come into the page in one frame where the device keeps up, and at least so many where it does not. */
const many = 24
const few = 3

/** A frame that took longer than this (milliseconds) was late. */
const late = 20

/** How much is done in one frame: less after a frame that was late because of it, more again when all is well. */
export class Pace {
  #room = many
  #last = 0
  #worked = false

  /** How many may come or go in the frame that begins at `now` (milliseconds). */
  room(now: number): number {
    const wasLate = this.#worked && now - this.#last > late
    this.#room = wasLate ? Math.max(few, this.#room >> 1) : Math.min(many, this.#room + 2)
    this.#last = now
    this.#worked = false
    return this.#room
  }

  /** To be called when the frame had something to do. */
  worked(): void {
    this.#worked = true
  }
}
