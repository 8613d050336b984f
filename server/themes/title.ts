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
/** Two words say more than one, when several notes hold them. */
const pairBonus = 1.25

type Leading = { theme: number; share: number; notes: number }

/**
 * A working title and key phrases for each theme, in the language of most of its notes: the lexicon theme's name
 * where the notes agree on it, else the two best phrases. No two themes get the same title.
 */
export function titles(
  themes: readonly (readonly AnalysedNote[])[],
  board: readonly AnalysedNote[],
  covered: number,
  lexicon: Lexicon,
): Titled[] {
  const shown = shownForms(board, lexicon)
  const everywhere = phrasesOf(board, shown, lexicon)
  const boardLanguage = languageOfMost(board)
  const used = new Set<string>()
  return themes.map((notes) => {
    const keyPhrases = keyPhrasesOf(notes, board.length, everywhere, shown, lexicon)
    const leading = leadingTheme(notes)
    const name =
      leading !== null && leading.share >= agreement && covered >= knownBoard
        ? lexicon.themes[leading.theme]?.title[boardLanguage]
        : undefined
    const own = capital(keyPhrases.slice(0, 2).join(', '))
    const title = [
      name,
      name === undefined ? own : `${name}: ${keyPhrases[0] ?? ''}`,
      own,
      capital(keyPhrases.join(', ')),
    ].find((one) => one !== undefined && one !== '' && !used.has(one))
    const chosen = title ?? capital(notes[0]?.tokens.map(({ surface }) => surface).join(' ') ?? '')
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

function keyPhrasesOf(
  notes: readonly AnalysedNote[],
  boardSize: number,
  everywhere: ReadonlyMap<string, Phrase>,
  shown: ShownForm,
  lexicon: Lexicon,
): string[] {
  const language = languageOfMost(notes)
  const scored = [
    ...phrasesOf(
      notes.filter((note) => note.language === language),
      shown,
      lexicon,
    ).values(),
  ].map((phrase) => {
    const inside = phrase.rows.size / notes.length
    const outside = (everywhere.get(phrase.key)?.rows.size ?? phrase.rows.size) / boardSize
    const bonus =
      phrase.lemmas.length > 1 && phrase.rows.size > 1 ? pairBonus : phrase.lemmas.length > 1 ? 0.9 : 1
    return { phrase, score: inside * Math.log(1 + inside / outside) * bonus }
  })
  scored.sort((a, b) => b.score - a.score || (a.phrase.text < b.phrase.text ? -1 : 1))
  const chosen: Phrase[] = []
  for (const { phrase } of scored) {
    if (chosen.length === phraseLimit) break
    const told = chosen.some(
      ({ lemmas, text }) => text === phrase.text || lemmas.some((lemma) => phrase.lemmas.includes(lemma)),
    )
    if (!told) chosen.push(phrase)
  }
  return chosen.map(({ text }) => text)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
