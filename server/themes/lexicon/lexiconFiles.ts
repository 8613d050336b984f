import * as z from 'zod'
import { wordListFault } from '../language/finnishFaults.ts'
import type { FinnishWordList } from '../language/finnishWords.ts'
import { readDataFile } from './dataFile.ts'

const lines = z.array(z.string())
const trilingual = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })
const wordLines = z.strictObject({ fi: lines, sv: lines, en: lines })

const themeFile = z.strictObject({
  version: z.string().min(1),
  help: lines,
  themes: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z]+$/u), title: trilingual, words: wordLines }))
    .min(1)
    .refine(
      (themes) => new Set(themes.map(({ id }) => id)).size === themes.length,
      'two themes have the same id',
    ),
})
const wordFile = z.strictObject({
  help: lines,
  nouns: lines,
  adjectives: lines,
  verbs: lines,
  others: lines,
})
const stopFile = z.strictObject({ help: lines, stop: wordLines, vague: wordLines })
const abbreviationFile = z.strictObject({ help: lines, abbreviations: wordLines })

type InEachLanguage<T> = Readonly<Record<'fi' | 'sv' | 'en', T>>
type WordLines = InEachLanguage<readonly string[]>

const split = (text: readonly string[], separator: RegExp) =>
  text
    .flatMap((line) => line.normalize('NFC').split(separator))
    .map((word) => word.trim())
    .filter((word) => word !== '')
const splitEach = ({ fi, sv, en }: WordLines, separator: RegExp): WordLines => ({
  fi: split(fi, separator),
  sv: split(sv, separator),
  en: split(en, separator),
})

/** A word of a theme: a mark, the part that never changes, a doubt. */
const notation = /^[\^=]?[^\^=?~\p{Cc}]+\??$/u

/** Reads themes.json. @throws Error that says in one line which file is wrong, where and how; so do the others. */
export function readThemes(path: string) {
  const { version, themes } = readDataFile(path, themeFile)
  return {
    version,
    themes: themes.map(({ id, title, words }) => {
      const parted = splitEach(words, /,/u)
      const strange = Object.values(parted)
        .flat()
        .find((word) => !notation.test(word))
      if (strange !== undefined)
        throw new Error(
          `${path}: ${id}: ${strange}: should be a word, with ^ or = before it and ? after it at most`,
        )
      return { id, title, words: parted }
    }),
  }
}

/** Reads words-fi.json. */
export function readWordList(path: string): FinnishWordList {
  const list = readDataFile(path, wordFile)
  const words = {
    nouns: split(list.nouns, /\s+/u),
    adjectives: split(list.adjectives, /\s+/u),
    verbs: split(list.verbs, /\s+/u),
    others: split(list.others, /\s+/u),
  }
  const fault = wordListFault(words)
  if (fault !== null) throw new Error(`${path}: ${fault}`)
  return words
}

/** Reads stopwords.json. */
export function readStopwords(path: string): { stop: WordLines; vague: WordLines } {
  const { stop, vague } = readDataFile(path, stopFile)
  return { stop: splitEach(stop, /\s+/u), vague: splitEach(vague, /\s+/u) }
}

/** Reads abbreviations.json: short form → what it stands for, in lower case. */
export function readAbbreviations(path: string): InEachLanguage<ReadonlyMap<string, string>> {
  const { abbreviations } = readDataFile(path, abbreviationFile)
  const pairsOf = (pairs: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      pairs.map((pair) => {
        const [short = '', full = '', more] = pair.toLowerCase().split(/\s*=\s*/u)
        if (!/^\S+$/u.test(short) || full === '' || more !== undefined)
          throw new Error(`${path}: ${pair}: should be like pth = perusterveydenhuolto`)
        return [short, full] as const
      }),
    )
  const { fi, sv, en } = splitEach(abbreviations, /,/u)
  return { fi: pairsOf(fi), sv: pairsOf(sv), en: pairsOf(en) }
}
