import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote } from '../language/analysis.ts'
import { baseWords } from '../language/baseWords.ts'
import { houseLexicon } from '../lexicon/houseLexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type OpposingWords, ownOpposingWords } from '../lexicon/opposingWords.ts'
import { nearDuplicates } from './nearDuplicates.ts'
import { saidBy } from './said.ts'

/** A paragraph says many things: it is like another only where it is nearly the same. */
const tooLong = 40

type Row = { bag: Map<string, number>; frame: string; sides: ReadonlyMap<string, number> }

/**
 * For each note the places of those that say much the same, itself left out: base words at least `least` (0–1) alike by
 * TF-IDF cosine, or near-duplicates. Never notes that differ in language, stance, a denial, a number, or that take
 * opposite sides of a matter: a text that cites one of them does not speak of the other.
 */
export function alikeNotes(
  notes: readonly ClusterNote[],
  least: number,
  lexicon: Lexicon = houseLexicon(),
  data: OpposingWords = ownOpposingWords(),
): number[][] {
  const analysed = analyse(notes, lexicon)
  const found = analysed.map(() => new Set<number>())
  const join = (one: number, other: number) => {
    found[one]?.add(other)
    found[other]?.add(one)
  }
  const place = new Map(analysed.map(({ id }, at) => [id, at]))
  for (const stack of nearDuplicates(analysed, data)) {
    const places = stack.flatMap((id) => place.get(id) ?? [])
    places.forEach((one, i) => places.slice(i + 1).forEach((other) => join(one, other)))
  }
  const rows = rowsOf(analysed, data)
  for (const [one, other] of pairsOf(rows, least)) join(one, other)
  return found.map((others) => [...others].toSorted((a, b) => a - b))
}

/** Each note's base words with their weights, of length one; null where nothing can be told of it. */
function rowsOf(notes: readonly AnalysedNote[], data: OpposingWords): (Row | null)[] {
  const base = baseWords(notes)
  const said = notes.map((note) => (note.tokens.length > tooLong ? null : saidBy(note, base, data)))
  const holders = new Map<string, number>()
  for (const one of said) for (const word of one?.all ?? []) holders.set(word, (holders.get(word) ?? 0) + 1)
  return said.map((one, at) => {
    const note = notes[at]
    if (one === null || note === undefined) return null
    const weights = [...one.all].map(
      (word) => [word, Math.log(1 + notes.length / (holders.get(word) ?? 1))] as const,
    )
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return {
      bag: new Map(weights.map(([word, weight]) => [word, weight / length])),
      frame: one.frame,
      sides: new Map(data.sides(note.tokens, note.language).map(({ matter, side }) => [matter, side])),
    }
  })
}

/** By postings within a frame, so that notes without a common word cost nothing. */
function pairsOf(rows: readonly (Row | null)[], least: number): [number, number][] {
  const postings = new Map<string, { at: number; weight: number }[]>()
  const pairs: [number, number][] = []
  rows.forEach((row, at) => {
    if (row === null) return
    const products = new Map<number, number>()
    for (const [word, weight] of row.bag) {
      const key = `${row.frame}\n${word}`
      const posting = postings.get(key) ?? []
      for (const other of posting)
        products.set(other.at, (products.get(other.at) ?? 0) + weight * other.weight)
      posting.push({ at, weight })
      postings.set(key, posting)
    }
    for (const [other, product] of products)
      if (product >= least && !apart(row, rows[other])) pairs.push([other, at])
  })
  return pairs
}

const apart = ({ sides }: Row, other: Row | null | undefined): boolean =>
  [...sides].some(([matter, side]) => (other?.sides.get(matter) ?? side) !== side)
