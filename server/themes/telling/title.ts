import { type AnalysedNote, surfaceForms } from '../language/analysis.ts'
import { asWritten } from './asWritten.ts'
import { keyPhrasesOf } from './keyPhrases.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { languageOfMost, type Phrase, phrasesOf } from './phrases.ts'
import { isTelling, shownForms } from './shownForms.ts'
import { words } from '../language/tokens.ts'

export type Titled = { title: string; keyPhrases: string[] }

/** A theme is called by a lexicon theme's name when this much of what its notes vote for is that theme. */
const agreement = 0.45
/** On a board that the lexicon hardly knows no theme gets a lexicon name, whatever its notes seem to vote. */
const knownBoard = 0.6
/** So many words are told of why notes stand together. */
const whyLimit = 5
/** A phrase that so much of a theme holds is its title alone. */
const most = 0.6
/** Words that begin with so many same letters say the same beside each other. */
const sameRoot = 6
const and = { fi: ' ja ', sv: ' och ', en: ' and ' } as const

type Leading = { theme: number; share: number; notes: number }

/**
 * A working title and key phrases for each theme, in the language of most of its notes: the lexicon theme's name
 * where the notes agree on it, else the two best phrases. No two themes get the same title.
 * @param options.under the title of the theme that these are parts of: they do not repeat it.
 */
export function titles(
  themes: readonly (readonly AnalysedNote[])[],
  board: readonly AnalysedNote[],
  covered: number,
  lexicon: Lexicon,
  { under = '' }: { under?: string } = {},
): Titled[] {
  const shown = shownForms(board, lexicon)
  const written = asWritten(board)
  const everywhere = phrasesOf(board, shown, lexicon, written)
  const used = new Set([under])
  return themes.map((notes) => {
    const leading = leadingTheme(notes)
    const agreed =
      leading !== null && leading.share >= agreement && covered >= knownBoard ? leading.theme : null
    const language = languageOfMost(notes)
    const context = { notes, board: board.length, everywhere, theme: agreed, lexicon, shown, written }
    const told = new Set(words(under).map((word) => surfaceForms(word, language, lexicon).lemma))
    const fresh = keyPhrasesOf({ ...context, told })
    const phrases = fresh.length > 0 ? fresh : keyPhrasesOf({ ...context, told: new Set() })
    const keyPhrases = phrases.map(({ text }) => text)
    const name = agreed === null ? undefined : lexicon.themes[agreed]?.title[language]
    const theirs = name === under ? undefined : name
    const title = [
      theirs,
      theirs === undefined || keyPhrases[0] === undefined ? undefined : `${theirs}: ${keyPhrases[0]}`,
      ...ownTitles(
        phrases.filter((phrase) => phrase.language === language),
        notes,
        language,
      ),
    ].find((one) => one !== undefined && one !== '' && !used.has(one))
    const chosen = title ?? capital(firstWords(notes))
    used.add(chosen)
    return { title: chosen, keyPhrases }
  })
}

/** Titles of the best phrases, the best first: one that tells most of the theme alone, else two with 'and'. */
function ownTitles(phrases: readonly Phrase[], notes: readonly AnalysedNote[], language: Language): string[] {
  const [first, ...rest] = phrases
  if (first === undefined) return []
  const second = rest.find(({ text }) => !tellTheSame(text, first.text))
  const two = second === undefined ? first.text : `${first.text}${and[language]}${second.text}`
  const alone = first.rows.size / notes.length >= most
  return [...(alone ? [first.text] : []), two, phrases.map(({ text }) => text).join(', ')].map(capital)
}

/** What the notes share: the lexicon theme they vote for, then words, each with its number of notes. */
export function whyTerms(
  notes: readonly AnalysedNote[],
  lexicon: Lexicon,
): { term: string; notes: number }[] {
  const shown = shownForms(notes, lexicon)
  const written = asWritten(notes)
  const counts = new Map<string, Set<number>>()
  notes.forEach(({ language, tokens }, row) => {
    for (const token of tokens)
      if (isTelling(token, language)) {
        const term = written(shown(language, token.lemma))
        counts.set(term, (counts.get(term) ?? new Set()).add(row))
      }
  })
  const words = [...counts]
    .map(([term, rows]) => ({ term, notes: rows.size }))
    .filter(({ notes: holders }) => holders > 1)
    .sort((a, b) => b.notes - a.notes || (a.term < b.term ? -1 : 1))
  const leading = leadingTheme(notes)
  const theme =
    leading === null || leading.share < agreement
      ? undefined
      : lexicon.themes[leading.theme]?.title[languageOfMost(notes)]
  const first = theme === undefined || leading === null ? [] : [{ term: theme, notes: leading.notes }]
  return [...first, ...words].slice(0, whyLimit)
}

/** The lexicon theme with the largest share of the notes' votes, and how many notes vote for it. */
function leadingTheme(notes: readonly AnalysedNote[]): Leading | null {
  const mass: number[] = []
  let total = 0
  for (const { votes } of notes) {
    const sum = votes.reduce((all, vote) => all + vote * vote, 0)
    if (sum === 0) continue
    total++
    votes.forEach((vote, theme) => (mass[theme] = (mass[theme] ?? 0) + (vote * vote) / sum))
  }
  if (total === 0) return null
  const theme = mass.indexOf(Math.max(...mass))
  return {
    theme,
    share: (mass[theme] ?? 0) / total,
    notes: notes.filter(({ votes }) => (votes[theme] ?? 0) > 0).length,
  }
}

/** Where no noun is to be found ("ei näin"), a note's own words. */
function firstWords(notes: readonly AnalysedNote[]): string {
  const speaking = notes.find(({ tokens }) => tokens.length > 0)
  return (
    speaking?.tokens
      .slice(0, whyLimit)
      .map(({ surface }) => surface)
      .join(' ') ?? ''
  )
}

/** 'Valtuusto' beside 'valtuutetut', 'jonot' beside 'hoitojonot'. */
function tellTheSame(one: string, other: string): boolean {
  return one.slice(0, sameRoot) === other.slice(0, sameRoot) || one.endsWith(other) || other.endsWith(one)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
