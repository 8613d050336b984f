import type { Coverage } from '#shared/report/coverage.ts'
import { chance } from './chance.ts'
import { bitsOf, countIn, type Speaking } from './Speaking.ts'

export const ROUNDS = 200

type Drawing = {
  speaking: Speaking
  /** Of all notes. */
  size: number
  /** The notes to draw from, in an order that does not depend on boards. */
  notes: readonly number[]
  /** How many are drawn at a time. */
  cited: number
  seed: number
}

/**
 * What texts that cited as many notes by chance would speak of: shares of `notes`, their mean and the middle nine
 * tenths. Null where there is nothing to draw.
 */
export function sampleOf({ speaking, size, notes, cited, seed }: Drawing): Coverage['sample'] {
  if (cited === 0 || notes.length === 0) return null
  const next = chance(seed)
  const among = bitsOf(notes, size)
  const left = [...notes]
  const shares: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // The first places of a shuffle (Fisher and Yates) are a sample without any note twice.
    for (let at = 0; at < cited; at++) {
      const from = at + Math.floor(next() * (left.length - at))
      const taken = left[from]!
      left[from] = left[at]!
      left[at] = taken
    }
    shares.push(countIn(speaking.of(left.slice(0, cited)), among) / notes.length)
  }
  const sorted = shares.toSorted((a, b) => a - b)
  const mean = shares.reduce((sum, share) => sum + share, 0) / ROUNDS
  const at = (part: number) => sorted[Math.max(0, Math.ceil(ROUNDS * part) - 1)] ?? 0
  return { mean: rounded(mean), low: rounded(at(0.05)), high: rounded(at(0.95)), rounds: ROUNDS }
}

/** Six decimals: what is compared is what is written in the file. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6
