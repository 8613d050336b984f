import type { AnalysedNote, Token } from '../language/analysis.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure, isTelling, type ShownForm } from './shownForms.ts'

/** A possible label with the notes (by their place in the list) that hold it. */
export type Phrase = {
  text: string
  key: string
  language: Language
  tokens: readonly Token[]
  rows: Set<number>
}

/** Finnish nouns of getting somewhere take the illative before them: hoitoon pääsy. */
const reaching = new Set([
  'pääsy',
  'ohjaus',
  'ohjautuminen',
  'sitoutuminen',
  'osallistuminen',
  'vaikuttaminen',
  'panostaminen',
  'varautuminen',
])
/** Qualities that need what stands before them, and those that hardly tell: 'välinen yhteistyö', 'pieni raportti'. */
const leaning = /(?:välinen|vastainen|mukainen|kaltainen|liittyvä|kohdistuva|koskeva)$/u
const pale = new Set(
  'pieni suuri iso uusi vanha nykyinen erillinen ensimmäinen toinen viimeinen koko erilainen muu'.split(' '),
)
/** Owners that every note has: 'hyvinvointialueen johtaminen' is johtaminen. */
const hollow = new Set(
  'asia tekeminen hyvinvointialue alue maakunta osa miljoona miljardi prosentti'.split(' '),
)
/** What Swedish and English put after the word that tells: 'digitala tjänster'. */
const carriers = new Set('tjänst service servic'.split(' '))
/** Heads that say less than what they are of: 'hakijoiden määrä' is about hakijat. */
const emptyHeads = new Set('määrä taso toiminta osa asia tapa kohta puoli aika'.split(' '))
const illative = /(?:[aeiouyäö]{2}n|h[aeiouyäö]n|seen|siin)$/u

/**
 * All nouns and noun phrases of the notes in base form, by key.
 * Finnish: noun; genitive + noun (hoidon laatu); adjective + noun; illative + pääsy. Others: word; two words in a row.
 */
export function phrasesOf(
  notes: readonly AnalysedNote[],
  shown: ShownForm,
  lexicon: Lexicon,
  written: (text: string) => string,
): Map<string, Phrase> {
  const found = new Map<string, Phrase>()
  notes.forEach(({ language, tokens }, row) => {
    const add = (text: string, parts: readonly Token[]) => {
      const key = `${language} ${parts.map(({ lemma }) => lemma).join(' ')}`
      const phrase = found.get(key)
      if (phrase === undefined)
        found.set(key, { text: written(text), key, language, tokens: parts, rows: new Set([row]) })
      else phrase.rows.add(row)
    }
    tokens.forEach((token, at) => {
      if (isTelling(token, language)) add(shown(language, token.lemma), [token])
      const before = tokens[at - 1]
      if (before === undefined || before.stop || token.stop) return
      const text = language === 'fi' ? finnishPair(before, token, shown, lexicon) : plainPair(before, token)
      if (text !== null) add(text, [before, token])
    })
  })
  return found
}

function finnishPair(before: Token, token: Token, shown: ShownForm, lexicon: Lexicon): string | null {
  if (token.kind !== 'noun' || (before.vague && token.vague) || isMeasure(token) || isMeasure(before))
    return null
  if (hollow.has(before.lemma) || pale.has(before.lemma) || leaning.test(before.lemma)) return null
  const head = shown('fi', token.lemma)
  const written = before.meant ?? before.surface
  if (reaching.has(token.lemma) && illative.test(written) && before.kind === 'noun')
    return `${written} ${token.lemma}`
  if (emptyHeads.has(token.lemma)) return null
  if (before.genitive && before.kind === 'noun') return `${written} ${head}`
  if (before.kind !== 'adjective' || before.plural !== token.plural || before.genitive !== token.genitive)
    return null
  const quality = head === token.lemma ? before.lemma : lexicon.finnish.pluralOf(before.lemma)
  return quality === null ? null : `${quality} ${head}`
}

function plainPair(before: Token, token: Token): string | null {
  const carried = !token.vague || carriers.has(token.lemma)
  return before.vague || !carried || isMeasure(before) || isMeasure(token)
    ? null
    : `${before.surface} ${token.surface}`
}

/** The language of most of the notes. */
export function languageOfMost(notes: readonly AnalysedNote[]): Language {
  const count = (language: Language) => notes.filter((note) => note.language === language).length
  return (['fi', 'sv', 'en'] as const).toSorted((a, b) => count(b) - count(a))[0] ?? 'fi'
}
