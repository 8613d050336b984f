import type { InEachLanguage, Language } from '../lexicon/lexicon.ts'
import { languages } from '../lexicon/lexicon.ts'

const endings: InEachLanguage<RegExp> = {
  fi: /(?:aan|een|iin|oon|uun|yyn|ään|öön|ien|ss[aä]|st[aä]|ll[aäe]|lt[aä]|ksi|tt[aä]|nen|inen|sten|jen|iden|uus|yys|ista|istä|[aeiouyäö]{2}|kaan|kään|isuus|aminen|vat|vät|oja|öjä|eita|eitä|tava|aja|äjä|sto|stö|nti|kko|llis)$/u,
  sv: /(?:ning|ningen|ningar|het|heten|else|tion|tionen|tioner|orna|arna|erna|aren|are|ade|igt|iga|lig|liga|skt|ska|för|vård|vården|tjänst|tjänster|ets|ens|ande|ende|erna|ing|et|ern|sk|rn|ör)$/u,
  en: /(?:ing|tion|tions|ment|ness|ity|ed|ly|ship|care|ers|ies|ful|less|ance|ence|able|th|ght|ork|ty|ce)$/u,
}
const letters: InEachLanguage<RegExp> = {
  fi: /[äö]{2}|yö|uo|[kpt]{2}|aa|uu|ii|ee|yy|jä|vä|hy/u,
  sv: /å|sj|tj|ck|sk[aoåäöie]|[^aeiouyäöå]{2}ä|fö|rs|nd/u,
  en: /th|sh|wh|w|ough|ck|ea|oo|q/u,
}

/** What the word data know of a language. */
export type Knowledge = {
  isStop: (token: string, language: Language) => boolean
  isKnown: (token: string, language: Language) => boolean
}

/** How much a text's tokens speak for a language; words that the lists have count most. */
function evidence(tokens: readonly string[], language: Language, { isStop, isKnown }: Knowledge): number {
  let sum = 0
  for (const token of tokens) {
    if (isStop(token, language)) sum += 2
    else if (isKnown(token, language)) sum += 1.2
    if (token.length > 3 && endings[language].test(token)) sum += 1
    if (letters[language].test(token)) sum += 0.6
  }
  return sum
}

const clear = 0.3

/** The language of a note, or null when nothing in it tells (a name, 'ICT'). */
export function languageOf(tokens: readonly string[], knowledge: Knowledge): Language | null {
  const [first, second] = languages
    .map((language) => ({ language, score: evidence(tokens, language, knowledge) }))
    .sort((a, b) => b.score - a.score)
  return first !== undefined && second !== undefined && first.score - second.score > clear
    ? first.language
    : null
}

/** The commonest of the languages; Finnish first when they are even. */
export function majorityLanguage(found: readonly (Language | null)[]): Language {
  const count = (language: Language) => found.filter((one) => one === language).length
  return [...languages].sort((a, b) => count(b) - count(a))[0] ?? 'fi'
}
