import type { Knowledge } from '../language/language.ts'
import type { Lexicon } from './lexicon.ts'

/** What a lexicon knows of words by language: what language detection asks, of most words several times. */
export const knowledgeOf = (lexicon: Lexicon): Knowledge => {
  const finnish = new Map<string, boolean>()
  const isFinnish = (token: string): boolean => {
    const before = finnish.get(token)
    if (before !== undefined) return before
    const known = lexicon.finnish.knows(token)
    finnish.set(token, known)
    return known
  }
  return {
    isStop: (token, language) => lexicon.stop[language].has(token),
    isKnown: (token, language) =>
      (language === 'fi' && isFinnish(token)) ||
      lexicon.matcher.knows(token, language) ||
      lexicon.vague[language].has(token) ||
      lexicon.abbreviations[language].has(token),
  }
}
