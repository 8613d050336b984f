import type { AnalysedNote } from '../language/analysis.ts'
import { dot, type Vector } from './similarity.ts'
import { type BlockWeights, themeVectors } from './vectors.ts'

/** What the embeddings weigh in a similarity where a note has one; the other blocks share the rest as they did. */
export const meaningWeight = 0.5
/** The lexicon says something else than the embeddings on this board when their similarities hang together less. */
const least = 0.1
const pairsAsked = 20_000
const fewestPairs = 30

/**
 * Embeddings of a board as dense blocks: their mean is taken off (models place all short texts of a language close
 * together, so that only what differs tells), each of length one. A vector of another length than the first is left out.
 */
export function meaningBlocks(
  notes: readonly AnalysedNote[],
  meaning: ReadonlyMap<string, Float32Array>,
): (Float32Array | undefined)[] {
  const given = notes.map(({ id }) => meaning.get(id))
  const length = given.find((vector) => vector !== undefined)?.length ?? 0
  const usable = given.map((vector) =>
    vector?.length === length && vector.every((value) => Number.isFinite(value)) ? vector : undefined,
  )
  const mean = new Float64Array(length)
  const count = usable.filter((vector) => vector !== undefined).length
  for (const vector of usable)
    vector?.forEach((value, at) => (mean[at] = (mean[at] ?? 0) + value / Math.max(1, count)))
  return usable.map((vector) => {
    const off = vector?.map((value, at) => value - (mean[at] ?? 0))
    const size = Math.sqrt(off?.reduce((sum, value) => sum + value * value, 0) ?? 0)
    return size < 1e-9 ? undefined : off?.map((value) => value / size)
  })
}

/** Whether the lexicon hangs together with the embeddings on this board (Pearson's r over an even sample of pairs). */
export function lexiconAgrees(
  notes: readonly AnalysedNote[],
  blocks: readonly (Float32Array | undefined)[],
): boolean {
  const themes = themeVectors(notes)
  const rows = notes
    .map((_, at) => at)
    .filter((at) => blocks[at] !== undefined && (themes[at]?.features.length ?? 0) > 0)
  const all = (rows.length * (rows.length - 1)) / 2
  if (all < fewestPairs) return true
  const step = Math.max(1, Math.floor(all / pairsAsked))
  const one: number[] = []
  const other: number[] = []
  let pair = 0
  for (let a = 1; a < rows.length; a++)
    for (let b = 0; b < a; b++) {
      if (pair++ % step !== 0) continue
      const [x, y] = [rows[a] ?? 0, rows[b] ?? 0]
      one.push(dot(themes[x] ?? none, themes[y] ?? none))
      other.push(dot({ ...none, dense: blocks[x] ?? noMeaning }, { ...none, dense: blocks[y] ?? noMeaning }))
    }
  return correlation(one, other) >= least
}
const none: Vector = { features: [], weights: [] }
const noMeaning = new Float32Array()

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length
  const [a, b] = [mean(one), mean(other)]
  let [both, first, second] = [0, 0, 0]
  one.forEach((value, at) => {
    const [x, y] = [value - a, (other[at] ?? 0) - b]
    both += x * y
    first += x * x
    second += y * y
  })
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second)
}

/** The words' vectors with the embeddings beside them; a note without one keeps its words whole. */
export function withMeaning(
  vectors: readonly Vector[],
  blocks: readonly (Float32Array | undefined)[],
): Vector[] {
  const [words, meant] = [Math.sqrt(1 - meaningWeight), Math.sqrt(meaningWeight)]
  return vectors.map((vector, at) => {
    const block = blocks[at]
    if (block === undefined) return vector
    return {
      features: vector.features,
      weights: vector.weights.map((weight) => weight * words),
      dense: block.map((value) => value * meant),
    }
  })
}

/** The weights of the words' blocks without the lexicon's. */
export const withoutLexicon = ({ words, grams }: BlockWeights): BlockWeights => ({
  themes: 0,
  fields: 0,
  words: words / (words + grams),
  grams: grams / (words + grams),
})
