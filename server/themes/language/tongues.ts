import { type Knowledge, languageOf } from './language.ts'
import { type Language, languages } from '../lexicon/lexicon.ts'
import { isWord } from './tokens.ts'

const fewestWords = 5
/** Finnish notes of dialect and names know more of their words than this, Estonian or Somali ones less. */
const familiar = 0.35

const surelyFinnish = 7

const isKnownIn = (token: string, language: Language, { isStop, isKnown }: Knowledge) =>
  isStop(token, language) || isKnown(token, language)

/** Is a note in none of the three languages: hardly any of its words is known in any. Short notes never are. */
export function isStrange(tokens: readonly string[], knowledge: Knowledge): boolean {
  const told = tokens.filter(isWord)
  if (told.length < fewestWords) return false
  const known = languages.map(
    (language) => told.filter((token) => isKnownIn(token, language, knowledge)).length,
  )
  return Math.max(...known) < told.length * familiar
}

/** The language of one word in a note: the note's own unless only another one knows it (onboarding in a Finnish note). */
export function tongueOf(token: string, language: Language, knowledge: Knowledge): Language {
  if (!isWord(token) || isKnownIn(token, language, knowledge)) return language
  const other = languageOf([token], knowledge)
  if (other === null || !isKnownIn(token, other, knowledge)) return language
  // The lists of Swedish and English are short: what they lack is mostly a word of theirs all the same (home).
  return language === 'fi' || (other === 'fi' && token.length >= surelyFinnish) ? other : language
}
