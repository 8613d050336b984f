import type { AnalysedNote } from '../language/analysis.ts'
import { everydayFields } from './everyday.ts'
import { empty, join, unit, type Vector } from './similarity.ts'
import { characterGrams } from '../language/tokens.ts'

/** What each block of a note's vector weighs in a similarity: they sum to 1. */
export type BlockWeights = { themes: number; fields: number; words: number; grams: number }

export const standardWeights: BlockWeights = { themes: 0.4, fields: 0, words: 0.3, grams: 0.3 }
/** A compound's part says less than the compound: 'palvelu' of 'kotipalvelu'. */
const partWeight = 0.5

/**
 * Notes as unit vectors of four blocks: squared theme votes, fields of everyday life, base words with compound parts
 * (TF-IDF), character 3–5-grams (TF-IDF). A note of stop words only has the empty vector.
 */
export function vectorise(notes: readonly AnalysedNote[], weights: BlockWeights): Vector[] {
  const wordBags = notes.map(wordBag)
  const gramBags = notes.map(({ tokens }) =>
    counted(characterGrams(tokens.filter(({ stop }) => !stop).map(({ surface }) => surface))),
  )
  const wordSpace = tfIdf(wordBags, Math.sqrt(weights.words))
  const gramSpace = tfIdf(gramBags, Math.sqrt(weights.grams))
  const themes = notes[0]?.votes.length ?? 0
  const voted = themeVectors(notes, Math.sqrt(weights.themes))
  const fields = weights.fields > 0 ? rareFirst(notes.map(everydayFields), Math.sqrt(weights.fields)) : []
  return notes.map((_, at) =>
    join([
      [voted[at] ?? empty, 0],
      [wordSpace.vectors[at] ?? empty, themes],
      [gramSpace.vectors[at] ?? empty, themes + wordSpace.size],
      [fields[at] ?? empty, themes + wordSpace.size + gramSpace.size],
    ]),
  )
}

/** The squared theme votes alone, rare themes weighing more. */
export const themeVectors = (notes: readonly AnalysedNote[], scale = 1): Vector[] =>
  rareFirst(
    notes.map(({ votes }) => votes.map((vote) => vote * vote)),
    scale,
  )

/** What half the board speaks of tells its notes apart less than what few do: log(1 + notes / holders). */
function rareFirst(rows: readonly (readonly number[])[], scale: number): Vector[] {
  const rarity = (rows[0] ?? []).map((_, at) => {
    const holders = rows.filter((row) => (row[at] ?? 0) > 0).length
    return Math.log(1 + rows.length / Math.max(1, holders))
  })
  return rows.map((row) =>
    unit(
      row.map((value, at) => [at, value * (rarity[at] ?? 1)] as const),
      scale,
    ),
  )
}

function wordBag({ tokens }: AnalysedNote): Map<string, number> {
  const bag = new Map<string, number>()
  for (const { lemma, parts, stop } of tokens) {
    if (stop) continue
    bag.set(lemma, (bag.get(lemma) ?? 0) + 1)
    if (parts.length > 1) for (const part of parts) bag.set(part, (bag.get(part) ?? 0) + partWeight)
  }
  return bag
}

function counted(items: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1)
  return bag
}

/** Sublinear TF times smoothed IDF; features are numbered in the order of their first note. */
function tfIdf(
  bags: readonly ReadonlyMap<string, number>[],
  scale: number,
): { vectors: Vector[]; size: number } {
  const numbers = new Map<string, number>()
  const holders: number[] = []
  for (const bag of bags)
    for (const term of bag.keys()) {
      const number = numbers.get(term)
      if (number === undefined) {
        numbers.set(term, holders.length)
        holders.push(1)
      } else holders[number] = (holders[number] ?? 0) + 1
    }
  const idf = holders.map((count) => Math.log(1 + bags.length / count))
  const vectors = bags.map((bag) =>
    unit(
      [...bag].map(([term, count]) => {
        const number = numbers.get(term) ?? 0
        return [number, (count > 1 ? 1 + Math.log(count) : count) * (idf[number] ?? 0)] as const
      }),
      scale,
    ),
  )
  return { vectors, size: holders.length }
}
