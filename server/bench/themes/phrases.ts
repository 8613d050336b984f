import type { ClusteringResult, ClusterNote } from '#shared/themes/clustering.ts'
import { analyse } from '../../themes/language/analysis.ts'
import type { Lexicon } from '../../themes/lexicon/lexicon.ts'

/** Key phrases of Finnish themes, and how many end in a base form: of the word list, or written so in a note. */
export type PhraseCount = { all: number; base: number }

/**
 * Counts key phrases whose last word is a base form. The analysis judges itself where a word is not in a note as it
 * stands: this finds broken forms, and reading the phrases finds the rest. Themes mostly of Swedish and English notes
 * are left out: there are no lists of base forms to ask.
 */
export function countBasePhrases(
  { themes }: ClusteringResult,
  notes: readonly ClusterNote[],
  lexicon: Lexicon,
): PhraseCount {
  const analysed = new Map(analyse(notes, lexicon).map((note) => [note.id, note]))
  const written = new Set(
    [...analysed.values()].flatMap(({ tokens }) => tokens.map(({ surface }) => surface.toLowerCase())),
  )
  const isFinnish = (ids: readonly string[]) =>
    ids.filter((id) => analysed.get(id)?.language === 'fi').length * 2 > ids.length
  const heads = themes
    .filter(({ noteIds }) => isFinnish(noteIds))
    .flatMap(({ keyPhrases }) => keyPhrases.map((phrase) => phrase.toLowerCase().split(' ').at(-1) ?? ''))
  return {
    all: heads.length,
    base: heads.filter((word) => written.has(word) || lexicon.finnish.knows(word)).length,
  }
}
