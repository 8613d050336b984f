import type { LexiconSummary } from '#shared/themes/lexiconAdditions.ts'
import { type AdditionsFault, MOST, sentenceFor } from './additionsFaults.ts'
import { additionsFromJson } from './additionsJson.ts'
import { additionsFromText } from './additionsText.ts'
import type { AddedTheme, Additions } from './additionsShape.ts'
import { surfaceForms } from '../language/analysis.ts'
import { withNouns } from '../language/finnishAdded.ts'
import { type Language, languages, type Lexicon, type LexiconTheme } from './lexicon.ts'
import { themeMatcher } from './themeMatcher.ts'
import { words as tokensOf } from '../language/tokens.ts'

export type AdditionsRead = { ok: true; additions: Additions } | { ok: false; fault: string }

/**
 * Reads a county's additions: plain text, a theme a line, or JSON in the product's own form (see README).
 * @param language of words that carry no language mark
 * @param reader the language of the one line that names a fault
 */
export function readAdditions(
  text: string,
  language: Language = 'fi',
  reader: Language = language,
): AdditionsRead {
  const refused = (fault: AdditionsFault): AdditionsRead => ({ ok: false, fault: sentenceFor(fault, reader) })
  if (text.length > MOST.characters) return refused({ why: 'too-long' })
  const plain = text.replace(/^\ufeff/u, '').normalize('NFC')
  const read = /^\s*\{/u.test(plain) ? additionsFromJson(plain, language) : additionsFromText(plain, language)
  return 'why' in read ? refused(read) : { ok: true, additions: read }
}

/** How many themes are named and how many words they have together. `at`: when they were set. */
export function summaryOf({ version, themes }: Additions, at: number): LexiconSummary {
  const words = themes.flatMap((theme) => Object.values(theme.words)).flat()
  return { version, themes: themes.length, words: words.length, at }
}

/** A new lexicon that has the county's additions too; the old one stays as it is. */
export function withAdditions(lexicon: Lexicon, additions: Additions): Lexicon {
  const abbreviations = inEach(
    (tongue) => new Map([...lexicon.abbreviations[tongue], ...additions.abbreviations[tongue]]),
  )
  const finnish = withNouns(lexicon.finnish, nounsOf(additions))
  const knowing = { ...lexicon, abbreviations, finnish }
  const resolved = (word: string, tongue: Language) => baseNotation(word, tongue, knowing)

  const themes = [...lexicon.themes]
  const words = lexicon.words.map((each) => inEach((tongue) => [...each[tongue]]))
  for (const theme of additions.themes) {
    let at = themes.findIndex((known) => isCalled(known, theme))
    if (at < 0) {
      at = themes.length
      themes.push({
        id: `own:${theme.name.toLowerCase()}`,
        title: inEach((tongue) => titleIn(theme, tongue)),
      })
      words.push(inEach(() => []))
    }
    for (const tongue of languages)
      words[at]?.[tongue].push(...theme.words[tongue].map((word) => resolved(word, tongue)))
  }
  return {
    ...knowing,
    version: `${lexicon.version} + ${additions.version}`,
    themes,
    words,
    matcher: themeMatcher(words),
    hidden: inEach((tongue) => {
      const added = additions.hidden[tongue].map((word) => resolved(word, tongue).replace(/^[~^=]/u, ''))
      return new Set([...lexicon.hidden[tongue], ...added])
    }),
  }
}

const inEach = <T>(make: (tongue: Language) => T): Record<Language, T> => ({
  fi: make('fi'),
  sv: make('sv'),
  en: make('en'),
})

const isCalled = ({ id, title }: LexiconTheme, { name, title: given }: AddedTheme): boolean => {
  const known = [id, ...Object.values(title)].map((each) => each.toLowerCase())
  return [name, ...Object.values(given)].some((each) => known.includes(each.toLowerCase()))
}
const titleIn = ({ name, title }: AddedTheme, tongue: Language): string =>
  title[tongue] ?? title.fi ?? title.sv ?? title.en ?? name

/** Finnish words by themselves and the full forms of abbreviations: what inflected forms can be made of. */
function nounsOf({ themes, abbreviations, hidden }: Additions): string[] {
  const written = [...themes.flatMap(({ words }) => words.fi), ...hidden.fi]
    .filter((word) => word.startsWith('~'))
    .map((word) => word.replace(/^~|\?$/gu, ''))
  return [...written, ...abbreviations.fi.values()]
}

/** `~lautalla` → `~lautta`: words that stand for all their forms are compared by their base form. */
function baseNotation(word: string, tongue: Language, lexicon: Lexicon): string {
  if (!word.startsWith('~')) return word
  const doubt = word.endsWith('?') ? '?' : ''
  const pieces = word.replace(/^~|\?$/gu, '').split(' ')
  const bases = pieces.flatMap((piece) =>
    piece.endsWith('*')
      ? [piece]
      : tokensOf(piece).map((token) => surfaceForms(token, tongue, lexicon).lemma),
  )
  return `~${bases.join(' ')}${doubt}`
}
