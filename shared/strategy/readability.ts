import { plainerFor } from './rareWords.ts'
import { sentencesOf, tokensOf } from './tokens.ts'

type Language = 'fi' | 'sv' | 'en'

/**
 * Milliseconds that a character takes to read aloud, spaces not counted: the mean of fourteen languages, 95 % interval
 * 65–71 (Trauzettel-Klosinski & Dietz, International Reading Speed Texts, IOVS 2012;53:5452–5461). By characters and not by
 * words, so that a long Finnish word is not one beat.
 */
const perCharacter = 68

/** Whole seconds that a text takes to read aloud, one at least where it says anything. */
export function secondsAloud(text: string): number {
  const characters = [...text.replace(/\s/gu, '')].length
  return characters === 0 ? 0 : Math.max(1, Math.round((characters * perCharacter) / 1_000))
}

/**
 * How many words a sentence may have before one asks whether it could be two. English: 25, the limit of the British
 * government's style guide (GOV.UK, "Sentence length: why 25 words is our limit", 2014). The others say the same in fewer
 * words, 161 and 199 for 228 in the texts that perCharacter comes from: 25 × 161 / 228 and 25 × 199 / 228.
 */
export const longSentence: Readonly<Record<Language, number>> = { fi: 18, sv: 22, en: 25 }

/**
 * Letters from which a word is long: where pages begin to break words (client/ui/hyphenate.ts), about twice the mean of
 * Finnish print.
 */
export const longWord = 14

export type Readability = {
  seconds: number
  words: number
  /** Sentences over the limit: how they begin, and how many words they have. */
  sentences: { begins: string; words: number }[]
  /** Long words as they are written, each once. */
  long: string[]
  /** Words that few people use, each once, with what one may say instead. */
  rare: { word: string; plainer: string }[]
}

const isWord = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token)

/** How a text is to hear and to read: figures and hints, no verdicts. `language`: of the text. */
export function readabilityOf(text: string, language: Language): Readability {
  const tokens = tokensOf(text)
  const words = tokens.filter(isWord)
  const each = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
  const rare = each.flatMap((word) => {
    const instead = plainerFor(word, language)
    return instead === null ? [] : [{ word, plainer: instead }]
  })
  const known = new Set(rare.map(({ word }) => word))
  return {
    seconds: secondsAloud(text),
    words: words.length,
    sentences: sentencesOf(tokens).flatMap(({ from, to }) => {
      const said = tokens.slice(from, to).filter(isWord)
      return said.length > longSentence[language]
        ? [{ begins: said.slice(0, 3).join(' '), words: said.length }]
        : []
    }),
    long: each.filter((word) => !known.has(word) && longestPart(word) >= longWord),
    rare,
  }
}

/** A hyphen parts a word for the eye: what counts is the longest piece between two. */
const longestPart = (word: string): number =>
  Math.max(...word.split(/[-‐‑–]/u).map((part) => [...part].length))
