import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote } from './analysis.ts'
import { type Lexicon, ownLexicon } from './lexicon.ts'
import { pairwise } from './similarity.ts'
import { standardWeights, vectorise } from './vectors.ts'

/** A note that reads well as an example: a thought, neither a lone word nor a paragraph. */
const shortest = 3
const longest = 18
const outsideComfort = 0.8
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
  lexicon: Lexicon = ownLexicon(),
): string[] {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, considered)
  const analysed = analyse(sorted, lexicon)
  const size = analysed.length
  const matrix = pairwise(vectorise(analysed, standardWeights))
  const covered = new Float64Array(size)
  const chosen: number[] = []
  while (chosen.length < Math.min(n, size)) {
    let best = -1
    let most = -Infinity
    for (let candidate = 0; candidate < size; candidate++) {
      const note = analysed[candidate]
      if (note === undefined || chosen.includes(candidate)) continue
      let added = 0
      for (let row = 0; row < size; row++)
        added += Math.max(0, (matrix[candidate * size + row] ?? 0) - (covered[row] ?? 0))
      const value = added * readability(note)
      if (value > most) {
        most = value
        best = candidate
      }
    }
    chosen.push(best)
    for (let row = 0; row < size; row++)
      covered[row] = Math.max(covered[row] ?? 0, matrix[best * size + row] ?? 0)
  }
  return chosen.map((at) => analysed[at]?.id ?? '').filter((id) => id !== '')
}

function readability({ tokens }: AnalysedNote): number {
  if (tokens.every(({ stop }) => stop)) return 0.1
  return tokens.length >= shortest && tokens.length <= longest ? 1 : outsideComfort
}
