import type { ProposedTheme } from '#shared/themes/clustering.ts'
import type { AnalysedNote } from '../language/analysis.ts'
import { bestTwo, centroids, unassigned } from './centroids.ts'
import { agglomerate, cutAt } from './cluster.ts'
import { coverage } from './domain.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { chooseSample } from './sample.ts'
import { silhouette } from './silhouette.ts'
import { empty, pairwise, unit, type Vector } from './similarity.ts'
import { titles } from '../telling/title.ts'

/** A theme smaller than this is read at a glance. */
const smallest = 12
const fewest = 2
const most = 6
const fewestNotes = 3
/** A division of less than this share of the theme's notes tells too little of it. */
const told = 0.4
const floor = 0.01
const steps = 14
const widest = 0.04
const finest = 0.5
/** Of a large theme this many notes are divided, and the others go where they are most at home. */
const divided = 400

/**
 * What a large theme divides into: its notes grouped anew among themselves, by what some of them have and others have
 * not. None when there is no division of two to six groups of three notes or more; what is in none of them stays in
 * the theme.
 * @param vectors of the notes on their board.
 */
export function subThemes(
  notes: readonly AnalysedNote[],
  vectors: readonly Vector[],
  under: string,
  lexicon: Lexicon,
): ProposedTheme['parts'] {
  if (notes.length < smallest) return []
  const own = telling(vectors)
  const sample = chooseSample(
    notes,
    notes.map(() => null),
    divided,
  )
  const division = divide(sample.map((at) => own[at] ?? empty))
  if (division === null) return []
  const groups = large(notes, spread(own, sample, division))
  if (groups.length < fewest || groups.length > most) return []
  const named = titles(groups, notes, coverage(notes), lexicon, { under })
  return groups.map((group, at) => ({
    title: named[at]?.title ?? '',
    noteIds: group.map(({ id }) => id),
  }))
}

/** The vectors with what all have in common weighing little: once more by log(1 + notes / holders). */
function telling(vectors: readonly Vector[]): Vector[] {
  const holders = new Map<number, number>()
  for (const { features } of vectors)
    for (const feature of features) holders.set(feature, (holders.get(feature) ?? 0) + 1)
  return vectors.map(({ features, weights, dense }) => ({
    ...unit(
      features.map((feature, at) => {
        const rarity = Math.log(1 + vectors.length / (holders.get(feature) ?? 1))
        return [feature, (weights[at] ?? 0) * rarity] as const
      }),
      dense === undefined ? 1 : Math.SQRT1_2,
    ),
    ...(dense === undefined ? {} : { dense }),
  }))
}

/** Group numbers of the best division into a handful of groups, or null when there is none. */
function divide(vectors: readonly Vector[]): number[] | null {
  const size = vectors.length
  const matrix = pairwise(vectors)
  const free = vectors.map(() => -1)
  const merges = agglomerate(Float32Array.from(matrix), size, free, floor)
  let best: { numbers: number[]; quality: number } | undefined
  for (let step = 0; step < steps; step++) {
    const numbers = cutAt(merges, size, widest * (finest / widest) ** (step / (steps - 1)))
    const counts = sizesOf(numbers).filter((count) => count >= fewestNotes)
    const held = counts.reduce((sum, count) => sum + count, 0)
    if (counts.length < fewest || counts.length > most || held < told * size) continue
    const quality = silhouette(matrix, numbers) * (held / size)
    if (best === undefined || quality > best.quality + 1e-6) best = { numbers, quality }
  }
  return best?.numbers ?? null
}

function sizesOf(numbers: readonly number[]): number[] {
  const sizes: number[] = []
  for (const number of numbers) sizes[number] = (sizes[number] ?? 0) + 1
  return sizes
}

/** The division of a sample over all notes: others go to the large group they are most like. */
function spread(vectors: readonly Vector[], sample: readonly number[], numbers: readonly number[]): number[] {
  const groups = vectors.map(() => unassigned)
  sample.forEach((at, row) => (groups[at] = numbers[row] ?? unassigned))
  if (sample.length === vectors.length) return groups
  const sizes = sizesOf(numbers)
  const likeness = centroids(
    vectors.map((vector, at) => {
      const group = groups[at] ?? unassigned
      return { vector, group: (sizes[group] ?? 0) >= fewestNotes ? group : unassigned, pinned: false }
    }),
    sizes.length,
  )
  return groups.map((group, at) => {
    if (group !== unassigned) return group
    const { group: best, best: alike } = bestTwo(likeness(vectors[at] ?? empty))
    return alike > widest ? best : unassigned
  })
}

function large(notes: readonly AnalysedNote[], numbers: readonly number[]): AnalysedNote[][] {
  const groups = new Map<number, AnalysedNote[]>()
  notes.forEach((note, at) => {
    const number = numbers[at] ?? unassigned
    if (number === unassigned) return
    const own = groups.get(number)
    if (own === undefined) groups.set(number, [note])
    else own.push(note)
  })
  return [...groups.values()]
    .filter(({ length }) => length >= fewestNotes)
    .sort((a, b) => b.length - a.length || ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1))
}
