import type { AnalysedNote } from './analysis.ts'
import type { Lexicon } from './lexicon.ts'
import { languageOfMost, type Phrase, phrasesOf } from './phrases.ts'
import { isTelling, shownForms, type ShownForm } from './shownForms.ts'

export type Titled = { title: string; keyPhrases: string[] }

/** A theme is called by a lexicon theme's name when this much of what its notes vote for is that theme. */
const agreement = 0.45
/** On a board that the lexicon hardly knows no theme gets a lexicon name, whatever its notes seem to vote. */
const knownBoard = 0.6
const phraseLimit = 5
/** Words of a single note are shown only where a theme has hardly any others. */
const enough = 2
/** Two words say more than one, when several notes hold them. */
const pairBonus = 1.25

/** Words that the lexicon knows of the theme are better labels than what its notes happen to share. */
const themeBonus = 1.7

type Context = {
  notes: readonly AnalysedNote[]
  board: number
  everywhere: ReadonlyMap<string, Phrase>
  theme: number | null
  lexicon: Lexicon
}
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
  const everywhere = phrasesOf(board, shown, lexicon)
  const boardLanguage = languageOfMost(board)
  const used = new Set([under])
  return themes.map((notes) => {
    const leading = leadingTheme(notes)
    const agreed =
      leading !== null && leading.share >= agreement && covered >= knownBoard ? leading.theme : null
    const keyPhrases = keyPhrasesOf({ notes, board: board.length, everywhere, theme: agreed, lexicon }, shown)
    const name = agreed === null ? undefined : lexicon.themes[agreed]?.title[boardLanguage]
    const own = capital(keyPhrases.slice(0, 2).join(', '))
    const title = [
      name,
      name === undefined ? own : `${name}: ${keyPhrases[0] ?? ''}`,
      own,
      capital(keyPhrases.join(', ')),
    ].find((one) => one !== undefined && one !== '' && !used.has(one))
    const chosen = title ?? capital(firstWords(notes))
    used.add(chosen)
    return { title: chosen, keyPhrases }
  })
}

/** What the notes share: the lexicon theme they vote for, then words, each with its number of notes. */
export function whyTerms(
  notes: readonly AnalysedNote[],
  lexicon: Lexicon,
): { term: string; notes: number }[] {
  const shown = shownForms(notes, lexicon)
  const counts = new Map<string, Set<number>>()
  notes.forEach(({ language, tokens }, row) => {
    for (const token of tokens)
      if (isTelling(token, language)) {
        const term = shown(language, token.lemma)
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
  return [...first, ...words].slice(0, phraseLimit)
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

/** How well a phrase tells what these notes have and others have not; `chance`: one note's word, of no known theme. */
function worth(
  phrase: Phrase,
  { notes, board, everywhere, theme, lexicon }: Context,
): { score: number; chance: boolean } {
  const inside = phrase.rows.size / notes.length
  const outside = (everywhere.get(phrase.key)?.rows.size ?? phrase.rows.size) / board
  const language = languageOfMost(notes)
  const votes = phrase.tokens.map((token) =>
    theme === null ? 0 : (lexicon.matcher.votes([token], language)[theme] ?? 0),
  )
  const onTheme = votes.some((vote) => vote > 0)
  const several = phrase.rows.size > 1
  // Swedish and English have no word classes here: two words in a row are a phrase when that shows.
  const pair = phrase.tokens.length > 1
  const loose = pair && language !== 'fi' && !several && !votes.every((vote) => vote > 0)
  const unsure = loose || phrase.tokens.some(({ guessed, lemma, surface }) => guessed && lemma !== surface)
  const bonus =
    (onTheme ? themeBonus : 1) * (pair ? (several || onTheme ? pairBonus : 0.9) : 1) * (unsure ? 0.3 : 1)
  return { score: inside * Math.log(1 + inside / outside) * bonus, chance: !onTheme && !several }
}

function keyPhrasesOf(context: Context, shown: ShownForm): string[] {
  const { notes, lexicon } = context
  const language = languageOfMost(notes)
  const scored = [
    ...phrasesOf(
      notes.filter((note) => note.language === language),
      shown,
      lexicon,
    ).values(),
  ]
    .map((phrase) => ({ phrase, ...worth(phrase, context) }))
    .sort(
      (a, b) =>
        Number(a.chance) - Number(b.chance) || b.score - a.score || (a.phrase.text < b.phrase.text ? -1 : 1),
    )
  const chosen: Phrase[] = []
  for (const { phrase, chance } of scored) {
    if (chosen.length === phraseLimit || (chance && chosen.length >= enough)) break
    const told = chosen.some(
      ({ tokens, text }) =>
        text === phrase.text ||
        tokens.some(({ lemma }) => phrase.tokens.some((other) => other.lemma === lemma)),
    )
    if (!told) chosen.push(phrase)
  }
  return chosen.map(({ text }) => text)
}

/** Where no noun is to be found ("ei näin"), a note's own words. */
function firstWords(notes: readonly AnalysedNote[]): string {
  const speaking = notes.find(({ tokens }) => tokens.length > 0)
  return (
    speaking?.tokens
      .slice(0, phraseLimit)
      .map(({ surface }) => surface)
      .join(' ') ?? ''
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
