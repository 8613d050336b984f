import type { Language } from '#shared/workshop/workshop.ts'
import { languageOf, type Knowledge } from '../themes/language.ts'
import type { Lexicon } from '../themes/lexicon.ts'
import { words } from '../themes/tokens.ts'

/** Tells a note's language by the words that the lexicon knows; null for a name, an emoji or a number. */
export function noteLanguage(lexicon: Lexicon): (text: string) => Language | null {
  const knowledge: Knowledge = {
    isStop: (token, language) => lexicon.stop[language].has(token),
    isKnown: (token, language) =>
      (language === 'fi' && lexicon.finnish.knows(token)) ||
      lexicon.matcher.knows(token, language) ||
      lexicon.vague[language].has(token),
  }
  return (text) => languageOf(words(text), knowledge)
}
