import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote } from '../language/analysis.ts'
import { houseLexicon } from '../lexicon/houseLexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { pairwise } from '../grouping/similarity.ts'
import { standardWeights, vectorise } from '../grouping/vectors.ts'

/** A large theme is summed up from notes picked evenly by id: pairs of them all would take too long. */
const weighed = 100

/** How many notes stand for a theme of so many. */
const summaryLength = (notes: number) => (notes >= 12 ? 3 : notes >= 5 ? 2 : 1)

/**
 * The notes to quote for a theme, 1 to 3 by its size, best first (see `representativeNotes`).
 * @param likeness of two notes by their places in the list, 0–1.
 * @param stacks near-duplicates, the one on top first: the others never stand beside it.
 * @returns note ids; the same for any order of the notes (C2).
 */
export function summary(
  notes: readonly AnalysedNote[],
  likeness: (a: number, b: number) => number,
  stacks: readonly (readonly string[])[] = [],
): string[] {
  const hidden = new Set(stacks.flatMap((stack) => stack.slice(1)))
  const rows = notes.map((note, at) => ({ note, at })).toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))
  const step = Math.max(1, rows.length / weighed)
  const some = Array.from(
    { length: Math.min(rows.length, weighed) },
    (_, at) => rows[Math.floor(at * step)],
  ).filter((row) => row !== undefined)
  const size = some.length
  const matrix = new Float32Array(size * size)
  some.forEach((one, a) => {
    matrix[a * size + a] = 1
    for (let b = 0; b < a; b++)
      matrix[a * size + b] = matrix[b * size + a] = likeness(one.at, some[b]?.at ?? 0)
  })
  const chosen = greedy(
    some.map(({ note }) => note),
    (a, b) => matrix[a * size + b] ?? 0,
    summaryLength(notes.length),
    (at) => hidden.has(some[at]?.note.id ?? ''),
  )
  const ids = chosen.map((at) => some[at]?.note.id ?? '')
  return ids.length > 0
    ? ids
    : rows
        .map(({ note }) => note.id)
        .filter((id) => !hidden.has(id))
        .slice(0, 1)
}

/** A note that reads well as an example: a thought, neither a lone word nor a paragraph. */
const shortest = 3
const longest = 18
const outsideComfort = 0.6
/** The matrix of pairs stays small: a theme of thousands is represented by the first ones by id. */
const considered = 1500

/**
 * The notes that stand best for all of them, at most `n`, best first, by greedy facility location
 * (Nemhauser 1978): each choice adds most to how well every note is covered by its nearest chosen one.
 * @returns note ids; the same for any order of the notes.
 */
export function representativeNotes(
  notes: readonly ClusterNote[],
  n: number,
  lexicon: Lexicon = houseLexicon(),
): string[] {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, considered)
  const analysed = analyse(sorted, lexicon)
  const size = analysed.length
  const matrix = pairwise(vectorise(analysed, standardWeights))
  const like = (a: number, b: number) => matrix[a * size + b] ?? 0
  return greedy(analysed, like, n)
    .map((at) => analysed[at]?.id ?? '')
    .filter((id) => id !== '')
}

/** Rows of the chosen notes, best first; those that are `barred` count, and are not chosen. */
function greedy(
  analysed: readonly AnalysedNote[],
  like: (a: number, b: number) => number,
  n: number,
  barred: (row: number) => boolean = () => false,
): number[] {
  const size = analysed.length
  const covered = new Float64Array(size)
  const chosen: number[] = []
  while (chosen.length < Math.min(n, size)) {
    let best = -1
    let most = -Infinity
    for (let candidate = 0; candidate < size; candidate++) {
      const note = analysed[candidate]
      if (note === undefined || chosen.includes(candidate) || barred(candidate)) continue
      let added = 0
      for (let row = 0; row < size; row++) added += Math.max(0, like(candidate, row) - (covered[row] ?? 0))
      const value = added * readability(note)
      if (value > most) {
        most = value
        best = candidate
      }
    }
    if (best < 0) break
    chosen.push(best)
    for (let row = 0; row < size; row++) covered[row] = Math.max(covered[row] ?? 0, like(best, row))
  }
  return chosen
}

function readability({ tokens }: AnalysedNote): number {
  if (tokens.every(({ stop }) => stop)) return 0.1
  return tokens.length >= shortest && tokens.length <= longest ? 1 : outsideComfort
}
