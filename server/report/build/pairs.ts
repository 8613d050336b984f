import type { ReportPair, ReportTheme } from '#shared/report/report.ts'
import type { PairFacts } from '../facts.ts'
import type { PlacedNote } from './placed.ts'

/** A pair with its notes, the one of the lower number first. */
export type PlacedPair = { one: PlacedNote; other: PlacedNote; word: string }

/** The pairs of an activity in the order of their notes. Two notes of one stack are one thought and no pair. */
export function placePairs(pairs: readonly PairFacts[], notes: readonly PlacedNote[]): PlacedPair[] {
  const order = new Map(notes.map((note, i) => [note.id, i]))
  return pairs
    .flatMap(({ one, other, label }) => {
      const [first, second] = [order.get(one), order.get(other)]
        .filter((place) => place !== undefined)
        .toSorted((a, b) => a - b)
        .map((place) => notes[place]!)
      if (!first || !second || (first.top !== null && first.top === second.top)) return []
      return [{ one: first, other: second, word: label }]
    })
    .toSorted(
      (a, b) =>
        order.get(a.one.id)! - order.get(b.one.id)! || order.get(a.other.id)! - order.get(b.other.id)!,
    )
}

const pairOf = ({ one, other, word }: PlacedPair): ReportPair => ({ one: one.ref, other: other.ref, word })

/** The pairs within one theme as a question sees it. */
export const pairsWithin = (pairs: readonly PlacedPair[], notes: readonly PlacedNote[]): ReportPair[] => {
  const own = new Set(notes.map(({ id }) => id))
  return pairs.filter(({ one, other }) => own.has(one.id) && own.has(other.id)).map(pairOf)
}

/** The pairs that belong to a question by their first note and stand in none of the themes. */
export function pairsBeside(
  pairs: readonly PlacedPair[],
  question: string | null,
  themes: readonly ReportTheme[],
): ReportPair[] {
  const named = new Set(themes.flatMap((theme) => theme.pairs.map(({ one, other }) => `${one} ${other}`)))
  return pairs
    .filter(({ one }) => one.asked === question)
    .map(pairOf)
    .filter(({ one, other }) => !named.has(`${one} ${other}`))
}
