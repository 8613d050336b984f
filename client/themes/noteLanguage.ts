import type { Language } from '../i18n/languages.ts'

/** Words that hold a sentence together. */
const words: Record<Language, string> = {
  fi: 'ja|ei|on|että|ovat|jos|kun|myös|tai|mutta|eikä|sekä|kuin|pois|enemmän|kaikki|kaikille|meidän|pitää|vain|nyt|mitä|miten|voi|ole|olla|tähän|tämä|se',
  sv: 'och|att|det|som|för|är|inte|med|på|av|till|en|ett|den|vi|vill|mer|mera|ska|bör|måste|alla|från|om|hur|vad|kan|bättre|också',
  en: 'the|and|of|to|for|is|are|not|with|we|should|must|more|all|from|how|what|can|by|that|this|be|have|our|better|it',
}
const endings: Record<Language, string> = {
  fi: 'ss[aä]|st[aä]|ll[aäe]|lt[aä]|ien|nen|ksi|iden|isuus|[aä]minen|uus|yys|ta?an|tään',
  sv: 'ning|ningen|het|heten|orna|arna|erna|tion|lig|liga|skt|ska',
  en: 'ing|tion|tions|ment|ness|ity|ed|ly|ies|ful|less',
}
/** Letters that stand together in one language more than in the others. */
const letters: Record<Language, string> = {
  fi: 'yö|uo|ää|öö|aa|uu|oi|äi|kk|hd|jä|vä',
  sv: 'å|sj|tj|ck|fö|vård|tjänst',
  en: 'th|wh|sh|ough|w|oo|ea',
}

const whole = (any: string) => new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'giu')
const last = (any: string) => new RegExp(`\\p{L}(?:${any})(?!\\p{L})`, 'giu')
const tests = (['fi', 'sv', 'en'] as const).map((language) => ({
  language,
  words: whole(words[language]),
  endings: last(endings[language]),
  letters: new RegExp(letters[language], 'giu'),
}))

/**
 * The language that a note seems to be written in, for how it is broken and spoken; undefined when nothing in it
 * tells. A small guess for the page: the machine that groups notes has word lists for the same.
 */
export function noteLanguage(text: string): Language | undefined {
  const tally = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [first, second] = tests
    .map((test) => ({
      language: test.language,
      score: 2 * tally(test.words) + tally(test.endings) + tally(test.letters),
    }))
    .sort((a, b) => b.score - a.score)
  return first && second && first.score > second.score ? first.language : undefined
}
