import { answerFrame, stateFrames, updateFrame } from './frames.ts'
import { together, type Wire } from './wire.ts'

/** Updates and bytes after the first that are kept one by one before they are merged into it. */
const TAIL = { updates: 500, bytes: 256 * 1024 } as const
/** Bytes from which a state is worth packing. */
export const WORTH_PACKING = 64 * 1024

/** An answer with nothing in it. */
const nothingMore = answerFrame(new Uint8Array([0, 0]))

/**
 * An edition as the updates that make it: one that holds everything up to a point, and what came after. The
 * store holds the same rows, and a newcomer is given them as they are: nothing is encoded for anybody.
 */
export class Ledger {
  #updates: Uint8Array[]
  #bytes = 0
  #packed: Uint8Array | null = null
  /** The first update as a newcomer gets it, plain and packed; the rest as one piece. Made when needed. */
  #first: { plain: Wire | null; packed: Wire | null } = { plain: null, packed: null }
  #tail: Wire[] = []
  #tailTogether: Wire | null = null

  constructor(updates: readonly Uint8Array[]) {
    this.#updates = [...updates]
    this.#recount()
  }

  get length(): number {
    return this.#updates.length
  }

  get bytes(): number {
    return this.#bytes
  }

  get updates(): readonly Uint8Array[] {
    return this.#updates
  }

  /** Whether there is so much after the first update that merging pays. */
  get isLong(): boolean {
    const first = this.#updates[0]?.length ?? 0
    return this.#updates.length > TAIL.updates + 1 || this.#bytes - first > Math.max(TAIL.bytes, first)
  }

  /** Whether a newcomer would be better off with a packed state, and there is none yet. */
  get needsPacking(): boolean {
    return this.#packed === null && (this.#updates[0]?.length ?? 0) >= WORTH_PACKING
  }

  /** @returns the frame that tells of it */
  append(update: Uint8Array): Wire {
    const frame = updateFrame(update)
    this.#bytes += update.length
    if (this.#updates.length > 0) {
      this.#tail.push(frame)
      this.#tailTogether = null
    }
    // The frame ends with the update, so one copy serves both.
    this.#updates.push(frame.bytes.subarray(frame.bytes.length - update.length))
    return frame
  }

  /**
   * Puts one update in the place of the first `count`, which it holds.
   * @param packed the same in format 2, compressed; null when that is not worth it
   */
  merge(count: number, merged: Uint8Array, packed: Uint8Array | null): void {
    this.#updates.splice(0, count, merged)
    this.#packed = packed
    this.#first = { plain: null, packed: null }
    this.#recount()
  }

  /** Everything, for somebody who has nothing. */
  answer(compact: boolean): Wire[] {
    const [first] = this.#updates
    if (!first) return []
    const [next, ...rest] = this.#tail
    const tail = next ? [(this.#tailTogether ??= together([next, ...rest]))] : []
    if (compact && this.#packed) {
      return [(this.#first.packed ??= together(stateFrames(this.#packed))), ...tail]
    }
    // The answer itself comes last, because with it a provider says that it has everything.
    return [(this.#first.plain ??= updateFrame(first)), ...tail, nothingMore]
  }

  #recount(): void {
    this.#bytes = this.#updates.reduce((sum, update) => sum + update.length, 0)
    this.#tail = this.#updates.slice(1).map(updateFrame)
    this.#tailTogether = null
  }
}
