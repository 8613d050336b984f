/**
 * Which notes a text speaks of when it cites one: a row of bits for each note, so that hundreds of samples of a
 * thousand notes are a matter of milliseconds.
 */
export class Speaking {
  readonly #width: number
  readonly #rows: Uint32Array

  /** @param size notes, numbered from 0; each speaks of itself. */
  constructor(size: number) {
    this.#width = Math.ceil(size / 32)
    this.#rows = new Uint32Array(this.#width * size)
    for (let note = 0; note < size; note++) this.join(note, note)
  }

  /** From now on the one speaks of the other, and the other of the one. */
  join(one: number, other: number): void {
    this.#set(one, other)
    this.#set(other, one)
  }

  /** The notes that the cited ones speak of, as bits. */
  of(cited: readonly number[]): Uint32Array {
    const all = new Uint32Array(this.#width)
    for (const note of cited) {
      const base = note * this.#width
      for (let at = 0; at < this.#width; at++) all[at] = all[at]! | this.#rows[base + at]!
    }
    return all
  }

  #set(row: number, note: number): void {
    const at = row * this.#width + (note >>> 5)
    this.#rows[at] = this.#rows[at]! | (1 << (note & 31))
  }
}

export const holds = (bits: Uint32Array, note: number): boolean =>
  ((bits[note >>> 5] ?? 0) & (1 << (note & 31))) !== 0

/** How many of the bits that are also in `among` are set (Kernighan and Ritchie's population count by pairs). */
export function countIn(bits: Uint32Array, among: Uint32Array): number {
  let count = 0
  for (let at = 0; at < bits.length; at++) {
    let word = (bits[at]! & among[at]!) >>> 0
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

/** Bits of these notes of `size`. */
export function bitsOf(notes: readonly number[], size: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(size / 32))
  for (const note of notes) bits[note >>> 5] = bits[note >>> 5]! | (1 << (note & 31))
  return bits
}
