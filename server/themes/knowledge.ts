import type { Knowledge } from './language.ts'
import type { Lexicon } from './lexicon.ts'

/** What a lexicon knows of words by language: what language detection asks. */
export const knowledgeOf = (lexicon: Lexicon): Knowledge => ({
  isStop: (token, language) => lexicon.stop[language].has(token),
  isKnown: (token, language) =>
    (language === 'fi' && lexicon.finnish.knows(token)) ||
    lexicon.matcher.knows(token, language) ||
    lexicon.vague[language].has(token),
})
