import type { AddedTheme, Additions } from './additionsShape.ts'
import { type AdditionsFault, MOST } from './additionsFaults.ts'
import { hiddenCharacter, notationOf } from './additionsWords.ts'
import { fingerprint } from '../fingerprint.ts'
import { type InEachLanguage, type Language, languages } from './lexicon.ts'
import { normalise } from '../language/tokens.ts'

const keys: ReadonlyMap<string, 'version' | 'language' | 'hide' | 'heading'> = new Map([
  ...['versio', 'version'].map((key) => [key, 'version'] as const),
  ...['kieli', 'språk', 'language'].map((key) => [key, 'language'] as const),
  ...['piilota', 'dölj', 'hide'].map((key) => [key, 'hide'] as const),
  ...['lyhenteet', 'förkortningar', 'abbreviations', 'teemat', 'teman', 'themes'].map(
    (key) => [key, 'heading'] as const,
  ),
])
const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word)
type Words = InEachLanguage<Set<string>>
const none = (): Words => ({ fi: new Set(), sv: new Set(), en: new Set() })
const listed = ({ fi, sv, en }: Words): AddedTheme['words'] => ({ fi: [...fi], sv: [...sv], en: [...en] })

/** Gathers what the lines say; a line that cannot be taken answers with its fault. */
class AdditionsDraft {
  version: string | null = null
  language: Language
  readonly themes = new Map<string, { title: AddedTheme['title']; words: Words }>()
  readonly abbreviations: InEachLanguage<Map<string, string>> = {
    fi: new Map(),
    sv: new Map(),
    en: new Map(),
  }
  readonly hidden = none()
  #count = 0

  constructor(language: Language) {
    this.language = language
  }

  take(line: string): AdditionsFault | null {
    const [, mark, rest = ''] = /^(?:\[([^\]]*)\]\s*)?(.*)$/u.exec(line) ?? []
    const tongue = mark === undefined ? this.language : mark.trim().toLowerCase()
    if (!isLanguage(tongue)) return { why: 'language', what: tongue.slice(0, 20) }
    const at = rest.search(/[:=]/u)
    if (at < 0) return { why: 'colon' }
    const name = rest.slice(0, at).trim()
    const value = rest.slice(at + 1).trim()
    if (rest[at] === '=') return this.#abbreviation(name, value, tongue)
    switch (keys.get(name.toLowerCase())) {
      case 'version':
        if (value === '' || value.length > MOST.version) return { why: 'version' }
        this.version = value
        return null
      case 'language':
        if (!isLanguage(value.toLowerCase())) return { why: 'language', what: value.slice(0, 20) }
        this.language = value.toLowerCase() as Language
        return null
      case 'heading':
        // Before the words of one theme it would hide a line that somebody means.
        if (value === '') return null
        return this.#theme(name, value, tongue)
      case 'hide':
        return this.#words(value, this.hidden[tongue])
      case undefined:
        return this.#theme(name, value, tongue)
    }
  }

  #theme(name: string, value: string, tongue: Language): AdditionsFault | null {
    if (name === '' || name.length > MOST.name) return { why: 'name' }
    // Saaristo / Skärgård / Archipelago: the titles in Finnish, Swedish and English.
    const titles = name.split(/\s+\/\s+/u)
    const [first = name] = titles
    const title = titles.length === 1 ? { [tongue]: first } : titled(titles)
    const theme = this.themes.get(first.toLowerCase()) ?? { title: {}, words: none() }
    if (this.themes.size >= MOST.themes && !this.themes.has(first.toLowerCase()))
      return { why: 'many-themes' }
    this.themes.set(first.toLowerCase(), { ...theme, title: { ...title, ...theme.title } })
    return this.#words(value, theme.words[tongue])
  }

  #words(value: string, into: Set<string>): AdditionsFault | null {
    const written = value.split(',').map((word) => word.trim())
    const found = written.filter((word) => word !== '')
    if (found.length === 0) return { why: 'words' }
    for (const word of found) {
      const made = notationOf(word)
      if (typeof made !== 'string') return made
      into.add(made)
      this.#count += 1
      if (this.#count > MOST.words) return { why: 'many-words' }
    }
    return null
  }

  #abbreviation(short: string, full: string, tongue: Language): AdditionsFault | null {
    const fault = { why: 'abbreviation', what: short.slice(0, 20) } as const
    const made = notationOf(full)
    if (typeof notationOf(short) !== 'string' || /[\s*?]/u.test(short)) return fault
    if (typeof made !== 'string' || !made.startsWith('~') || /[*?]/u.test(made)) return fault
    this.#count += 1
    if (this.#count > MOST.words) return { why: 'many-words' }
    this.abbreviations[tongue].set(short.toLowerCase(), full.toLowerCase())
    return null
  }
}

const titled = ([fi, sv, en]: readonly string[]): AddedTheme['title'] => ({
  ...(fi ? { fi } : {}),
  ...(sv ? { sv } : {}),
  ...(en ? { en } : {}),
})

/** Plain text, a theme a line; the first line that cannot be taken is told by its number. */
export function additionsFromText(text: string, language: Language): Additions | AdditionsFault {
  const draft = new AdditionsDraft(language)
  for (const [at, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    if (raw === '') continue
    const hidden = hiddenCharacter(raw)
    if (hidden !== null) return { why: 'character', line: at + 1, what: hidden }
    const line = normalise(raw.replace(/(?:^|\s)#.*$/u, ''))
    const fault = line === '' ? null : draft.take(line)
    if (fault !== null) return { ...fault, line: at + 1 }
  }
  const { abbreviations, hidden, themes } = draft
  const isEmpty = languages.every((each) => abbreviations[each].size + hidden[each].size === 0)
  if (isEmpty && themes.size === 0) return { why: 'empty' }
  return {
    version: draft.version ?? fingerprint(text),
    themes: [...themes].map(([name, theme]) => ({ name, title: theme.title, words: listed(theme.words) })),
    abbreviations,
    hidden: listed(hidden),
  }
}
