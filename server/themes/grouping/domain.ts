import type { AnalysedNote } from '../language/analysis.ts'
import { type BlockWeights, standardWeights } from './vectors.ts'

/** A note speaks of a theme when it holds at least one certain word of it. */
const certain = 1
/** Boards on the lexicon's field reach .7–1 of their notes, others stay at .5 by chance hits. */
const foreign = 0.5
const home = 0.75

/** The share of notes with words that the lexicon is certain of, 0…1: how much this board is of its field. */
export function coverage(notes: readonly AnalysedNote[]): number {
  const speaking = notes.filter(({ tokens }) => tokens.some(({ stop }) => !stop))
  if (speaking.length === 0) return 0
  return speaking.filter(({ votes }) => Math.max(0, ...votes) >= certain).length / speaking.length
}

/**
 * The lexicon's say fades where the board shows that it speaks of something else: everyday fields take its place, and
 * words that of the n-grams, by which notes of an unknown field would only come together by chance.
 */
export function blockWeights(covered: number): BlockWeights {
  const trust = Math.min(1, Math.max(0, (covered - foreign) / (home - foreign)))
  const themes = standardWeights.themes * trust
  const grams = standardWeights.grams * trust
  const fields = standardWeights.themes - themes
  return { themes, fields, grams, words: 1 - themes - fields - grams }
}
