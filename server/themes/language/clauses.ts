import type { AnalysedNote } from './analysis.ts'
import { normalise, words } from './tokens.ts'

/** A stretch of a note's tokens that says one thing: `to` is past its end. */
export type Clause = { from: number; to: number }

/** Marks and words between which people say one thing: commas, dashes, 'mutta', 'vaan', 'eikä', 'men', 'but'. */
const border =
  /(?<=[.!?;,)])\s+|(?<=\S):\s+|\s+[–—-]\s+|\s+(?=(?:mutta|vaan|eikä|eivätkä|jotta|koska|men|utan|eftersom|but|nor|because)(?:\s|$))/iu

/** A note's clauses in order; together they hold every token once. */
export function clausesOf({ text, tokens }: AnalysedNote): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const part of normalise(text).split(border)) {
    const to = from + words(part).length
    if (to > from) clauses.push({ from, to })
    from = to
  }
  // A note longer than what is read of it has fewer tokens than words.
  return from === tokens.length ? clauses : [{ from: 0, to: tokens.length }]
}
