import type { InEachLanguage, Language } from './lexicon.ts'
import { languages } from './lexicon.ts'

const endings: InEachLanguage<RegExp> = {
  fi: /(?:[aeiouyäö]{2}n|ss[aä]|st[aä]|ll[aäe]|lt[aä]|ksi|tt[aä]|nen|inen|sten|jen|iden|uus|yys|ista|istä|[aeiouyäö]{2}|kaan|kään|isuus|aminen|vat|vät|oja|öjä|eita|eitä|tava|aja|äjä|sto|stö|nti|kko|llis)$/u,
  sv: /(?:ning|ningen|ningar|het|heten|else|tion|tionen|tioner|orna|arna|erna|aren|are|ade|igt|iga|lig|liga|skt|ska|för|vård|vården|tjänst|tjänster|ets|ens|ande|ende|erna|ing|et|ern|sk|rn|ör)$/u,
  en: /(?:ing|tion|tions|ment|ness|ity|ed|ly|ship|care|ers|ies|ful|less|ance|ence|able|th|ght|ork|ty|ce)$/u,
}
const letters: InEachLanguage<RegExp> = {
  fi: /[äö]{2}|yö|uo|[kpt]{2}|aa|uu|ii|ee|yy|jä|vä|hy/u,
  sv: /å|sj|tj|ck|sk[aoåäöie]|[^aeiouyäöå]{2}ä|fö|rs|nd/u,
  en: /th|sh|wh|w|ough|ck|ea|oo|q/u,
}

/** How much a text's tokens speak for each language; stop words count most. */
function evidence(
  tokens: readonly string[],
  stop: InEachLanguage<ReadonlySet<string>>,
): InEachLanguage<number> {
  const score = (language: Language) => {
    let sum = 0
    for (const token of tokens) {
      if (stop[language].has(token)) sum += 2
      if (token.length > 3 && endings[language].test(token)) sum += 1
      if (letters[language].test(token)) sum += 0.6
    }
    return sum
  }
  return { fi: score('fi'), sv: score('sv'), en: score('en') }
}

/** The language of a note, or null when nothing in it tells (a name, 'ICT'). */
export function languageOf(
  tokens: readonly string[],
  stop: InEachLanguage<ReadonlySet<string>>,
): Language | null {
  const score = evidence(tokens, stop)
  const [first, second] = [...languages].sort((a, b) => score[b] - score[a])
  if (first === undefined || second === undefined) return null
  return score[first] - score[second] > 0.3 ? first : null
}

/** The commonest of the languages; Finnish first when they are even. */
export function majorityLanguage(found: readonly (Language | null)[]): Language {
  const count = (language: Language) => found.filter((one) => one === language).length
  return [...languages].sort((a, b) => count(b) - count(a))[0] ?? 'fi'
}
