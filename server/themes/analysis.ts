import type { Stance } from '#shared/board/note.ts'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import snowball from 'snowball-stemmers'
import { knowledgeOf } from './knowledge.ts'
import { languageOf, majorityLanguage } from './language.ts'
import type { Language, Lexicon } from './lexicon.ts'
import type { WordClass } from './finnishAnalysis.ts'
import { hyphenParts, isWord, words } from './tokens.ts'

/** A word of a note. `stop`: says nothing of the subject. `vague`: counted, but no title is made of it. */
export type Token = {
  surface: string
  lemma: string
  parts: readonly string[]
  plural: boolean
  genitive: boolean
  kind: WordClass
  /** Its base form is made up from its ending: too unsure for a label. */
  guessed: boolean
  stop: boolean
  vague: boolean
}
export type AnalysedNote = {
  id: string
  /** As it was written: what no token tells, as a question mark, and people's own words to show them. */
  text: string
  language: Language
  tokens: readonly Token[]
  votes: readonly number[]
  pin: string | null
  stance: Stance | null
}

const stemmers = { sv: snowball.newStemmer('swedish'), en: snowball.newStemmer('english') }

/** Notes as words: language by note (the board's own where a note does not tell), base forms, theme votes. */
export function analyse(notes: readonly ClusterNote[], lexicon: Lexicon): AnalysedNote[] {
  const surfaces = notes.map(({ text }) => words(text))
  const knowledge = knowledgeOf(lexicon)
  const found = notes.map(({ lang }, at) => lang ?? languageOf(surfaces[at] ?? [], knowledge))
  const usual = majorityLanguage(found)
  return notes.map((note, at) => {
    const language = found[at] ?? usual
    const tokens = (surfaces[at] ?? []).map((surface) => tokenOf(surface, language, lexicon))
    return {
      id: note.id,
      text: note.text,
      language,
      tokens,
      votes: lexicon.matcher.votes(tokens, language),
      pin: note.pin ?? null,
      stance: note.stance ?? null,
    }
  })
}

function tokenOf(surface: string, language: Language, lexicon: Lexicon): Token {
  const stop = !isWord(surface) || lexicon.stop[language].has(surface)
  const base = surfaceForms(surface, language, lexicon)
  const vague = lexicon.vague[language].has(base.lemma) || lexicon.vague[language].has(surface)
  return { surface, ...base, stop, vague }
}

type Base = Omit<Token, 'surface' | 'stop' | 'vague'>

/** The base form and the parts of a word as it stands, in lower case. */
export function surfaceForms(surface: string, language: Language, lexicon: Lexicon): Base {
  return language === 'fi' ? finnishBase(surface, lexicon) : stemBase(surface, stemmers[language])
}

function finnishBase(surface: string, lexicon: Lexicon): Base {
  const pieces = hyphenParts(surface)
  const last = lexicon.finnish.analyse(pieces.at(-1) ?? surface)
  if (pieces.length < 2) return last
  const heads = pieces.slice(0, -1)
  return {
    ...last,
    lemma: `${heads.join('-')}-${last.lemma}`,
    parts: [...heads.map((head) => lexicon.finnish.analyse(head).lemma), ...last.parts],
  }
}

function stemBase(surface: string, stemmer: { stem(word: string): string }): Base {
  const pieces = hyphenParts(surface).map((piece) => stemmer.stem(piece))
  return {
    lemma: pieces.join('-') || surface,
    parts: pieces.length > 1 ? pieces : [pieces[0] ?? surface],
    plural: false,
    genitive: false,
    kind: 'noun',
    guessed: false,
  }
}
