import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { type Finnish, finnish } from '../language/finnish.ts'
import { readAbbreviations, readStopwords, readThemes, readWordList } from './lexiconFiles.ts'
import { type ThemeMatcher, themeMatcher } from './themeMatcher.ts'

export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]
export type InEachLanguage<T> = Readonly<Record<Language, T>>

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

const home = fileURLToPath(new URL('.', import.meta.url))
const setsOf = ({ fi, sv, en }: InEachLanguage<readonly string[]>): InEachLanguage<ReadonlySet<string>> => ({
  fi: new Set(fi),
  sv: new Set(sv),
  en: new Set(en),
})

/**
 * Reads the word data of a folder (themes.json, words-fi.json, stopwords.json, abbreviations.json).
 * @throws Error whose message says in one line which file is wrong, where and how.
 */
export function loadLexicon(folder: string = home): Lexicon {
  const { version, themes } = readThemes(join(folder, 'themes.json'))
  const { stop, vague } = readStopwords(join(folder, 'stopwords.json'))
  const words = themes.map((theme) => theme.words)
  return {
    version,
    themes: themes.map(({ id, title }) => ({ id, title })),
    words,
    matcher: themeMatcher(words),
    finnish: finnish(readWordList(join(folder, 'words-fi.json'))),
    stop: setsOf(stop),
    vague: setsOf(vague),
    hidden: { fi: new Set(), sv: new Set(), en: new Set() },
    abbreviations: readAbbreviations(join(folder, 'abbreviations.json')),
  }
}

let standing: Lexicon | undefined
/** The product's own lexicon, read once in a process. */
export function ownLexicon(): Lexicon {
  standing ??= loadLexicon()
  return standing
}
