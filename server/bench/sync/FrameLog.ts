/** So many frames are kept in mind: all that a drowning server has under way. */
const KEPT = 30_000

/**
 * Reads each frame once, however many clients it goes to: what was read is looked up by the frame's bytes.
 */
export class FrameLog<T> {
  /** Reads without looking up. */
  readonly read: (frame: Uint8Array) => T
  readonly #known = new Map<number, { bytes: Buffer; value: T }[]>()
  #order: number[] = []

  constructor(read: (frame: Uint8Array) => T) {
    this.read = read
  }

  look(frame: Buffer): T {
    const key = keyOf(frame)
    const same = this.#known.get(key)
    if (same) for (const each of same) if (each.bytes.equals(frame)) return each.value
    const kept = { bytes: Buffer.from(frame), value: this.read(frame) }
    if (same) same.push(kept)
    else this.#known.set(key, [kept])
    this.#order.push(key)
    if (this.#order.length > 2 * KEPT) {
      for (const old of this.#order.splice(0, KEPT)) this.#known.delete(old)
    }
    return kept.value
  }
}

/** FNV-1a over both ends and the length. */
function keyOf(frame: Buffer): number {
  const { length } = frame
  let hash = 0x811c9dc5 ^ length
  const head = Math.min(length, 20)
  for (let i = 0; i < head; i += 1) hash = Math.imul(hash ^ frame[i]!, 0x01000193)
  for (let i = Math.max(head, length - 20); i < length; i += 1) hash = Math.imul(hash ^ frame[i]!, 0x01000193)
  return hash >>> 0
}
