import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import * as z from 'zod'
import { type Finnish, finnish } from './finnish.ts'
import { wordListFault } from './finnishFaults.ts'
import { type ThemeMatcher, themeMatcher } from './themeMatcher.ts'

export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]
export type InEachLanguage<T> = Readonly<Record<Language, T>>

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

export type LexiconTheme = { id: string; title: InEachLanguage<string> }
export type Lexicon = {
  version: string
  themes: readonly LexiconTheme[]
  /** What the matcher is made of, in the order of the themes. */
  words: readonly InEachLanguage<readonly string[]>[]
  matcher: ThemeMatcher
  finnish: Finnish
  stop: InEachLanguage<ReadonlySet<string>>
  vague: InEachLanguage<ReadonlySet<string>>
  /** Base forms of words that a county says mean nothing. */
  hidden: InEachLanguage<ReadonlySet<string>>
  /** Short form → what it stands for, in lower case; of several words it stays itself and has them as parts. */
  abbreviations: InEachLanguage<ReadonlyMap<string, string>>
}

const home = fileURLToPath(new URL('./lexicon', import.meta.url))
const split = (text: readonly string[], separator: RegExp) =>
  text
    .flatMap((line) => line.normalize('NFC').split(separator))
    .map((word) => word.trim())
    .filter((word) => word !== '')

/**
 * Reads the word data of a folder (themes.json, words-fi.json, stopwords.json, abbreviations.json).
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function loadLexicon(folder: string = home): Lexicon {
  const { version, themes } = read(folder, 'themes.json', themeFile)
  const list = read(folder, 'words-fi.json', wordFile)
  const words = read(folder, 'stopwords.json', stopFile)
  const wordList = {
    nouns: split(list.nouns, /\s+/u),
    adjectives: split(list.adjectives, /\s+/u),
    verbs: split(list.verbs, /\s+/u),
    others: split(list.others, /\s+/u),
  }
  const fault = wordListFault(wordList)
  if (fault !== null) throw new Error(`${join(folder, 'words-fi.json')}: ${fault}`)
  const setsOf = (from: z.infer<typeof wordLines>): InEachLanguage<ReadonlySet<string>> => ({
    fi: new Set(split(from.fi, /\s+/u)),
    sv: new Set(split(from.sv, /\s+/u)),
    en: new Set(split(from.en, /\s+/u)),
  })
  const themeWords = themes.map((theme) => ({
    fi: split(theme.words.fi, /,/u),
    sv: split(theme.words.sv, /,/u),
    en: split(theme.words.en, /,/u),
  }))
  return {
    version,
    themes: themes.map(({ id, title }) => ({ id, title })),
    words: themeWords,
    matcher: themeMatcher(themeWords),
    finnish: finnish(wordList),
    stop: setsOf(words.stop),
    vague: setsOf(words.vague),
    hidden: { fi: new Set(), sv: new Set(), en: new Set() },
    abbreviations: readAbbreviations(folder),
  }
}

function readAbbreviations(folder: string): Lexicon['abbreviations'] {
  const { abbreviations } = read(folder, 'abbreviations.json', abbreviationFile)
  const pairsOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      split(lines, /,/u).map((pair) => {
        const [short = '', full = '', more] = pair.toLowerCase().split(/\s*=\s*/u)
        if (!/^\S+$/u.test(short) || full === '' || more !== undefined)
          throw new Error(
            `${join(folder, 'abbreviations.json')}: ${pair}: should be like pth = perusterveydenhuolto`,
          )
        return [short, full] as const
      }),
    )
  return {
    fi: pairsOf(abbreviations.fi),
    sv: pairsOf(abbreviations.sv),
    en: pairsOf(abbreviations.en),
  }
}

let standing: Lexicon | undefined
/** The product's own lexicon, read once in a process. */
export function ownLexicon(): Lexicon {
  standing ??= loadLexicon()
  return standing
}

function read<T extends z.ZodType>(folder: string, name: string, shape: T): z.infer<T> {
  const path = join(folder, name)
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause })
  }
  const parsed = shape.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(
    `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is not as it should be'}`,
  )
}
