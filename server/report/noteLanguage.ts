import type { Language } from '#shared/workshop/workshop.ts'
import { knowledgeOf } from '../themes/lexicon/knowledge.ts'
import { languageOf } from '../themes/language/language.ts'
import type { Lexicon } from '../themes/lexicon/lexicon.ts'
import { words } from '../themes/language/tokens.ts'

/** Tells a note's language by the words that the lexicon knows; null for a name, an emoji or a number. */
export function noteLanguage(lexicon: Lexicon): (text: string) => Language | null {
  const knowledge = knowledgeOf(lexicon)
  return (text) => languageOf(words(text), knowledge)
}
