import type { AnalysedNote } from '../language/analysis.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import type { ShownForm } from './shownForms.ts'

export type Context = {
  notes: readonly AnalysedNote[]
  /** How many notes the whole board has, and its phrases. */
  board: number
  everywhere: ReadonlyMap<string, Phrase>
  /** The lexicon theme that the notes agree on. */
  theme: number | null
  /** Base words that no phrase may hold: those of the theme above. */
  told: ReadonlySet<string>
  lexicon: Lexicon
  shown: ShownForm
  /** Gives short forms their capitals back. */
  written: (text: string) => string
}

const phraseLimit = 5
/** Words of a single note are shown only where a theme has hardly any others. */
const enough = 2
/** In a theme of more notes than this one note's words are nothing to weigh. */
const large = 60
/** Two words say more than one, when several notes hold them. */
const pairBonus = 1.25
/** Words that the lexicon knows of the theme are better labels than what its notes happen to share. */
const themeBonus = 1.7
/** So much of a word's notes must say it within two words for these to stand for it. */
const saidSo = 0.6
/** A language with this share of a theme's notes has phrases of its own, and so many of them. */
const minority = 0.25
const minorityPhrases = 2
/** A doing without what is done says little: 'mahdollistaminen'. */
const doing = /minen$/u
const emptyDoing = 0.4

/**
 * The phrases that tell what the notes have and others have not, best first; in the language of most of the notes,
 * and then of each other language that a quarter of them are written in.
 */
export function keyPhrasesOf(context: Context): Phrase[] {
  const { notes } = context
  const share = (language: Language) =>
    notes.filter((note) => note.language === language).length / Math.max(1, notes.length)
  const [first = 'fi', ...others] = (['fi', 'sv', 'en'] as const).toSorted((a, b) => share(b) - share(a))
  const beside = others
    .filter((language) => share(language) >= minority)
    .flatMap((language) => phrasesIn(language, context).slice(0, minorityPhrases))
  return [...phrasesIn(first, context).slice(0, phraseLimit - beside.length), ...beside]
}

function phrasesIn(language: Language, context: Context): Phrase[] {
  const own = context.notes.filter((note) => note.language === language)
  const found = [...phrasesOf(own, context.shown, context.lexicon, context.written).values()]
  const scored = withoutTold(found)
    .filter(({ rows }) => rows.size > 1 || context.notes.length <= large)
    .filter(({ tokens }) => !tokens.some(({ lemma }) => context.told.has(lemma)))
    .map((phrase) => ({ phrase, ...worth(phrase, language, context) }))
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
  return chosen
}

/** 'Hoidon laatu' stands for 'laatu' where most who speak of it say it so. */
function withoutTold(phrases: readonly Phrase[]): readonly Phrase[] {
  const said = new Map<string, number>()
  for (const { tokens, rows } of phrases)
    if (tokens.length > 1 && rows.size > 1)
      for (const { lemma } of tokens) said.set(lemma, Math.max(said.get(lemma) ?? 0, rows.size))
  return phrases.filter(
    ({ tokens, rows }) => tokens.length > 1 || (said.get(tokens[0]?.lemma ?? '') ?? 0) < rows.size * saidSo,
  )
}

/** How well a phrase tells what these notes have and others have not; `chance`: one note's word, of no known theme. */
function worth(
  phrase: Phrase,
  language: Language,
  { notes, board, everywhere, theme, lexicon }: Context,
): { score: number; chance: boolean } {
  const inside = phrase.rows.size / notes.length
  const outside = (everywhere.get(phrase.key)?.rows.size ?? phrase.rows.size) / board
  const votes = phrase.tokens.map((token) =>
    theme === null ? 0 : (lexicon.matcher.votes([token], language)[theme] ?? 0),
  )
  const onTheme = votes.some((vote) => vote > 0)
  const several = phrase.rows.size > 1
  // Swedish and English have no word classes here: two words in a row are a phrase when that shows.
  const pair = phrase.tokens.length > 1
  const borne = phrase.tokens.every(({ vague }, at) => vague || (votes[at] ?? 0) > 0)
  const loose = pair && language !== 'fi' && !several && !borne
  const unsure = loose || phrase.tokens.some(({ guessed, lemma, surface }) => guessed && lemma !== surface)
  const empty = language === 'fi' && !pair && !onTheme && doing.test(phrase.text)
  const bonus =
    (onTheme ? themeBonus : 1) *
    (pair ? (several || onTheme ? pairBonus : 0.9) : 1) *
    (unsure ? 0.3 : 1) *
    (empty ? emptyDoing : 1)
  return { score: inside * Math.log(1 + inside / outside) * bonus, chance: !onTheme && !several }
}
