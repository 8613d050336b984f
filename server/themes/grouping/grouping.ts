import type { AnalysedNote } from '../language/analysis.ts'
import type { Apart } from './apart.ts'
import { type Likeness, unassigned } from './centroids.ts'
import { agglomerate, type Merge } from './cluster.ts'
import { balanced, chooseCut, keepRests } from './cut.ts'
import { chooseSample } from './sample.ts'
import { settle } from './settling.ts'
import { empty, pairwise, type Vector } from './similarity.ts'
import type { Progress } from './work.ts'

/** Notes that may come together. `anchors`: for each note the theme or guide it is put in beforehand, or null. */
export type Board = {
  notes: readonly AnalysedNote[]
  vectors: readonly Vector[]
  anchors: readonly (string | null)[]
  apart: Apart
  /** The weight of the theme votes in the vectors. */
  lexicon: number
  /** The lexicon knows the board too little for free notes to merge with a guide's: they would by chance resemblance. */
  foreign: boolean
}
/** How a board's notes (or a sample of them, by their places) merge, whatever the grain. */
export type Tree = { sample: readonly number[]; matrix: Float32Array; merges: readonly Merge[] }
/**
 * `groups`: for each note its group number, or −1; `cut`: the similarity at which the tree was cut; `anchors`: for
 * each group the pinned theme or guide that it is, or null.
 */
export type Grouping = {
  groups: number[]
  count: number
  cut: number
  likeness: Likeness
  anchors: readonly (string | null)[]
}

/** Below this average similarity nothing merges, whatever the grain. */
const floor = 0.01

/** With embeddings a pair costs twenty times as much: fewer notes make the tree. */
const meantSample = 800

/** The tree of average link: the costly half, and the same for every grain. */
export function treeOf({ notes, vectors, anchors, apart, foreign }: Board, progress: Progress): Tree {
  const meant = vectors.some(({ dense }) => dense !== undefined)
  const sample = chooseSample(notes, anchors, meant ? meantSample : undefined).filter(
    (at) => !foreign || anchors[at] === null || notes[at]?.pin !== null,
  )
  const matrix = pairwise(sample.map((at) => vectors[at] ?? empty))
  progress(0.5)
  const size = sample.length
  const work = Float32Array.from(matrix)
  const rowOf = new Map(sample.map((at, row) => [at, row]))
  for (const [at, others] of apart)
    for (const other of others) {
      const [a, b] = [rowOf.get(at), rowOf.get(other)]
      if (a !== undefined && b !== undefined) work[a * size + b] = -Infinity
    }
  const numbers = numbered(anchors)
  const merges = agglomerate(
    work,
    size,
    sample.map((at) => numbers[at] ?? -1),
    floor,
  )
  progress(1)
  return { sample, matrix, merges }
}

/**
 * Groups notes by average link and a silhouette-chosen cut. Order-invariant: the caller gives the notes in a fixed order.
 * @param grain 0 coarse … 1 fine: moves the window of similarities in which the cut is looked for.
 */
export function group(board: Board, { sample, matrix, merges }: Tree, grain: number): Grouping {
  const chosen = chooseCut(matrix, merges, sample.length, grain, board.lexicon)
  const cutGroups =
    grain > balanced
      ? keepRests(chosen.groups, chooseCut(matrix, merges, sample.length, balanced, board.lexicon).groups)
      : chosen.groups
  return seated(board, sample, cutGroups, chosen.cut)
}

/** Groups of the sample as groups of the board, lone notes in none; then every note looks where it fits. */
export function seated(
  { notes, vectors, anchors, apart, foreign }: Board,
  sample: readonly number[],
  cutGroups: readonly number[],
  cut: number,
): Grouping {
  const groups = notes.map(() => unassigned)
  const sizes = new Map<number, number>()
  for (const number of cutGroups) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  const kept = new Map<number, number>()
  sample.forEach((at, row) => {
    const number = cutGroups[row] ?? 0
    if (sizes.get(number) === 1 && anchors[at] === null) return
    if (!kept.has(number)) kept.set(number, kept.size)
    groups[at] = kept.get(number) ?? unassigned
  })
  const home = new Map<string, number>()
  for (const at of sample) {
    const anchor = anchors[at] ?? null
    if (anchor !== null) home.set(anchor, groups[at] ?? unassigned)
  }
  let count = kept.size
  anchors.forEach((anchor, at) => {
    if (anchor === null) return
    if (!home.has(anchor)) home.set(anchor, count++)
    groups[at] = home.get(anchor) ?? unassigned
  })
  const seats = notes.map(({ pin }, at) => ({
    vector: vectors[at] ?? empty,
    pinned: pin !== null,
    // What a guide's own words say is surer there than what the rest of a note happens to resemble.
    stays: foreign && anchors[at] !== null,
  }))
  return { count, cut, anchors: anchorsByGroup(home, count), ...settle(seats, groups, count, cut, apart) }
}

function anchorsByGroup(home: ReadonlyMap<string, number>, count: number): (string | null)[] {
  const anchors = Array.from({ length: count }, (): string | null => null)
  for (const [anchor, group] of home) anchors[group] = anchor
  return anchors
}

function numbered(anchors: readonly (string | null)[]): number[] {
  const numbers = new Map<string, number>()
  return anchors.map((anchor) => {
    if (anchor === null) return -1
    if (!numbers.has(anchor)) numbers.set(anchor, numbers.size)
    return numbers.get(anchor) ?? -1
  })
}
