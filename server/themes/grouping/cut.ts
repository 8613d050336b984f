import { cutAt, type Merge } from './cluster.ts'
import { silhouette } from './silhouette.ts'

const steps = 12
export const balanced = 0.5

/**
 * Similarities at which themes fuse, stand apart, and fall into their topics: grain 0, .5 and 1. Where the lexicon
 * has less of a say (`lexicon`: 0 … .4), notes are less alike on the whole and the cuts lie lower.
 */
const levels = (lexicon: number) => ({
  coarse: 0.01 + 0.05 * lexicon,
  natural: 0.05 + 0.25 * lexicon,
  fine: 0.1 + 0.8 * lexicon,
})
/** How far below and above its centre the cut is looked for: at grain .5 the board decides, at 0 and 1 the person. */
const free = [0.4, 1.8] as const
const strict = [0.85, 1.2] as const
/** While notes stream in the cut stands still, or themes would fuse and fall apart by a hair's breadth: .21 where the lexicon votes fully. */
const live = 1.4

/** The similarity at which a board that is followed live is cut. */
export const liveCut = (lexicon: number): number => live * levels(lexicon).natural

/** The cut with the best silhouette in the grain's window; the coarser one when two are even. */
export function chooseCut(
  matrix: Float32Array,
  merges: readonly Merge[],
  size: number,
  grain: number,
  lexicon: number,
): { groups: number[]; cut: number } {
  const { coarse, natural, fine } = levels(lexicon)
  const will = Math.abs(grain - balanced) * 2
  const centre = natural * ((grain < balanced ? coarse : fine) / natural) ** will
  const low = centre * (free[0] + (strict[0] - free[0]) * will)
  const high = centre * (free[1] + (strict[1] - free[1]) * will)
  let best: { groups: number[]; cut: number; quality: number } | undefined
  let last = -1
  for (let step = 0; step < steps; step++) {
    const cut = low * (high / low) ** (step / (steps - 1))
    const made = merges.filter(({ similarity }) => similarity >= cut).length
    if (made === last) continue
    last = made
    const groups = cutAt(merges, size, cut)
    const quality = silhouette(matrix, groups)
    if (best === undefined || quality > best.quality + 1e-6) best = { groups, cut, quality }
  }
  return best ?? { groups: [], cut: centre }
}

/** A fine cut leaves some notes alone: those that stood together at the board's own cut stay together. */
export function keepRests(groups: readonly number[], wider: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const number of groups) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  return groups.map((number, row) => (sizes.get(number) === 1 ? groups.length + (wider[row] ?? 0) : number))
}
