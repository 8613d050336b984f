import type { AnalysedNote, Token } from '../language/analysis.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { indefinite } from '../language/swedishForms.ts'

/** How a base form is shown to people: 'jonot' where most wrote of several, else 'jono'. */
export type ShownForm = (language: Language, lemma: string) => string

/** Qualities and doings have no plural a reader would expect: saatavuudet, kehittämiset. */
const alwaysSingular = /(?:(?<!ih)minen|uus|yys)$/u
/** What things are counted in is no subject. */
const measures = new Set(
  'euro sentti prosentti miljoona miljardi tuhat minuutti tunti sekunti kilometri neliömetri procent minut timm kvartal miljon miljard percent minut hour quarter million billion'.split(
    ' ',
  ),
)
export const isMeasure = ({ lemma }: Token): boolean => measures.has(lemma)

/**
 * Learns from the notes how to show base forms. Finnish: nominative, singular or plural by majority.
 * Swedish and English, which are only stemmed, and Finnish words that are only guessed: the commonest form
 * as written, the shorter of two, Swedish nouns without their article. A guess may be no word at all.
 */
export function shownForms(notes: readonly AnalysedNote[], lexicon: Lexicon): ShownForm {
  const plurals = new Map<string, number>()
  const written = new Map<string, Map<string, number>>()
  for (const { language, tokens } of notes)
    for (const token of tokens) {
      if (token.stop) continue
      if (language === 'fi' && !token.guessed)
        plurals.set(token.lemma, (plurals.get(token.lemma) ?? 0) + (token.plural ? 1 : -1))
      else if (!token.vague) count(written, `${language} ${token.lemma}`, token.surface)
    }
  return (language, lemma) => {
    // Where one form of a word is known, its base form is a word.
    if (language !== 'fi' || !plurals.has(lemma)) {
      const form = commonest(written.get(`${language} ${lemma}`)) ?? lemma
      return language === 'sv' ? indefinite(form) : form
    }
    const several = (plurals.get(lemma) ?? 0) > 0 && !alwaysSingular.test(lemma)
    return (several ? lexicon.finnish.pluralOf(lemma) : null) ?? lemma
  }
}

function count(map: Map<string, Map<string, number>>, key: string, item: string) {
  const counts = map.get(key) ?? new Map<string, number>()
  counts.set(item, (counts.get(item) ?? 0) + 1)
  map.set(key, counts)
}

function commonest(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort(
    ([a, many], [b, other]) => other - many || a.length - b.length || (a < b ? -1 : 1),
  )[0]?.[0]
}

/** May the token stand alone on a label or in the word cloud: a thing or a quality, not a doing, not padding. */
export function isTelling(token: Token, language: Language): boolean {
  if (token.stop || token.vague || isMeasure(token) || token.lemma.length < 2) return false
  return language !== 'fi' || (token.kind === 'noun' && !isMisread(token))
}

/** What was done ('palkattiin') taken for something to go into: no noun that is in a base form ends so (budjettiin: budjetti). */
const isMisread = ({ surface, lemma }: Token): boolean => surface.endsWith('ttiin') && !lemma.endsWith('tti')
