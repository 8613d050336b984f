import type { AnalysedNote } from './analysis.ts'
import { bestTwo, centroids, type Likeness, type Member, unassigned } from './centroids.ts'
import { agglomerate, cutAt, type Merge } from './cluster.ts'
import { silhouette } from './silhouette.ts'
import { pairwise, type Vector } from './similarity.ts'

/** `groups`: for each note its group number, or −1; `cut`: the similarity at which the tree was cut. */
export type Grouping = { groups: number[]; count: number; cut: number; likeness: Likeness }
export type Progress = (share: number) => void

/** Above this many notes a sample is agglomerated and the rest join its groups: no 400 MB matrix at 10,000. */
export const sampleSize = 1500
const sampleAbove = 2000

/** Below this average similarity nothing merges, whatever the grain. */
const floor = 0.01
/** A note changes group only for a clear gain, or groups would flicker while notes stream in. */
const gain = 0.06
/** A lone note joins a group it is at least half as like as the group's own cut asks. */
const joining = 0.5
const steps = 12
const balanced = 0.5

/**
 * Groups notes by average link and a silhouette-chosen cut. Order-invariant: the caller gives the notes in a fixed order.
 * @param options.grain 0 coarse … 1 fine: moves the window of similarities in which the cut is looked for.
 * @param options.lexicon the weight of the theme votes in the vectors.
 */
export function group(
  notes: readonly AnalysedNote[],
  vectors: readonly Vector[],
  { grain, lexicon }: { grain: number; lexicon: number },
  progress: Progress,
): Grouping {
  const pinNumbers = numbered(notes)
  const sample = chooseSample(notes)
  const rows = sample.map((at) => vectors[at] ?? { features: [], weights: [] })
  const matrix = pairwise(rows)
  progress(0.4)
  const merges = agglomerate(
    Float32Array.from(matrix),
    rows.length,
    sample.map((at) => pinNumbers[at] ?? -1),
    floor,
  )
  progress(0.6)
  const chosen = chooseCut(matrix, merges, rows.length, grain, lexicon)
  const cut = chosen.cut
  const cutGroups =
    grain > balanced
      ? keepRests(chosen.groups, chooseCut(matrix, merges, rows.length, balanced, lexicon).groups)
      : chosen.groups
  progress(0.8)

  const groups = notes.map(() => unassigned)
  const sizes = new Map<number, number>()
  for (const number of cutGroups) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  const kept = new Map<number, number>()
  sample.forEach((at, row) => {
    const number = cutGroups[row] ?? 0
    const lone = sizes.get(number) === 1 && notes[at]?.pin === null
    if (lone) return
    if (!kept.has(number)) kept.set(number, kept.size)
    groups[at] = kept.get(number) ?? unassigned
  })
  return settle(notes, vectors, groups, kept.size, cut)
}

/** A fine cut leaves some notes alone: those that stood together at the board's own cut stay together. */
function keepRests(groups: readonly number[], wider: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const number of groups) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  return groups.map((number, row) => (sizes.get(number) === 1 ? groups.length + (wider[row] ?? 0) : number))
}

/** Every note looks once where it fits best: lone ones may join, members move for a clear gain, pinned ones stay. */
function settle(
  notes: readonly AnalysedNote[],
  vectors: readonly Vector[],
  groups: readonly number[],
  count: number,
  cut: number,
): Grouping {
  const members = (of: readonly number[]): Member[] =>
    notes.map(({ pin }, at) => ({
      vector: vectors[at] ?? { features: [], weights: [] },
      group: of[at] ?? unassigned,
      pinned: pin !== null,
    }))
  const before = centroids(members(groups), count)
  const pinHome = new Map<string, number>()
  notes.forEach(({ pin }, at) => {
    const own = groups[at] ?? unassigned
    if (pin !== null && own !== unassigned) pinHome.set(pin, own)
  })
  const settled = notes.map(({ pin }, at) => {
    const own = groups[at] ?? unassigned
    if (pin !== null) return pinHome.get(pin) ?? own
    const likeness = before(vectors[at] ?? { features: [], weights: [] })
    const { group: best, best: alike } = bestTwo(likeness)
    if (own === unassigned) return best !== unassigned && alike >= cut * joining ? best : unassigned
    return alike >= (likeness[own] ?? 0) + gain ? best : own
  })
  return { groups: settled, count, cut, likeness: centroids(members(settled), count) }
}

function numbered(notes: readonly AnalysedNote[]): number[] {
  const numbers = new Map<string, number>()
  return notes.map(({ pin }) => {
    if (pin === null) return -1
    if (!numbers.has(pin)) numbers.set(pin, numbers.size)
    return numbers.get(pin) ?? -1
  })
}

/**
 * All notes of a board, or of a large one an even sample in which every pinned theme is present.
 * By a hash of the id: it depends neither on the order of the notes nor on chance.
 */
function chooseSample(notes: readonly AnalysedNote[]): number[] {
  const all = notes.map((_, at) => at)
  if (notes.length <= sampleAbove) return all
  const hashes = notes.map(({ id }) => hash(id))
  const mixed = all.toSorted((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b)
  const pinned = new Map<string, number>()
  for (const at of mixed) {
    const pin = notes[at]?.pin ?? null
    if (pin !== null && !pinned.has(pin)) pinned.set(pin, at)
  }
  return [...new Set([...pinned.values(), ...mixed.slice(0, sampleSize)])].sort((a, b) => a - b)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

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

/** The cut with the best silhouette in the grain's window; the coarser one when two are even. */
function chooseCut(
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
