import * as z from 'zod'
import type { Additions } from './additionsShape.ts'
import { type AdditionsFault, MOST } from './additionsFaults.ts'
import { hiddenCharacter } from './additionsWords.ts'
import { fingerprint } from '../fingerprint.ts'
import { type InEachLanguage, type Language, languages } from './lexicon.ts'

const lines = z.array(z.string())
const wordLines = z.union([
  lines,
  z.strictObject({ fi: lines.optional(), sv: lines.optional(), en: lines.optional() }),
])
const name = z.string().trim().min(1).max(MOST.name)
const file = z.strictObject({
  version: z.string().trim().min(1).max(MOST.version).optional(),
  help: z.unknown().optional(),
  themes: z
    .array(
      z
        .strictObject({
          id: name.optional(),
          title: z
            .union([name, z.strictObject({ fi: name.optional(), sv: name.optional(), en: name.optional() })])
            .optional(),
          words: wordLines,
        })
        .refine(({ id, title }) => id !== undefined || (title !== undefined && title !== '')),
    )
    .max(MOST.themes)
    .optional(),
  abbreviations: wordLines.optional(),
  stop: wordLines.optional(),
})

/** JSON in the form of lexicon/themes.json, a county's words only; titles and languages may be missing. */
export function additionsFromJson(text: string, language: Language): Additions | AdditionsFault {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { why: 'json' }
  }
  const parsed = file.safeParse(data)
  if (!parsed.success) return { why: 'form', what: placeOf(parsed.error) }
  const each = (given: z.infer<typeof wordLines> = []): InEachLanguage<readonly string[]> => {
    const tagged: Partial<InEachLanguage<string[] | undefined>> = Array.isArray(given)
      ? { [language]: given }
      : given
    const { fi = [], sv = [], en = [] } = tagged
    return { fi, sv, en }
  }
  const { version, themes = [], abbreviations, stop } = parsed.data
  const made: Additions = {
    version: version ?? fingerprint(text),
    themes: themes.map(({ id, title = {}, words }) => {
      const tagged: Partial<InEachLanguage<string | undefined>> =
        typeof title === 'string' ? { [language]: title } : title
      const { fi, sv, en } = tagged
      const titles = { ...(fi ? { fi } : {}), ...(sv ? { sv } : {}), ...(en ? { en } : {}) }
      return { name: id ?? fi ?? sv ?? en ?? '', title: titles, words: split(each(words)) }
    }),
    abbreviations: pairs(each(abbreviations)),
    hidden: split(each(stop)),
  }
  return faultIn(made) ?? made
}

/** The same additions as text that says its languages itself: what another thread reads. */
export function additionsToJson({ version, themes, abbreviations, hidden }: Additions): string {
  const lines = (language: Language) =>
    [...abbreviations[language]].map(([short, full]) => `${short}=${full}`)
  return JSON.stringify({
    version,
    themes: themes.map(({ name, title, words }) => ({ id: name, title, words })),
    abbreviations: { fi: lines('fi'), sv: lines('sv'), en: lines('en') },
    stop: hidden,
  })
}

const mapped = <T, U>(from: InEachLanguage<T>, make: (of: T) => U): InEachLanguage<U> => ({
  fi: make(from.fi),
  sv: make(from.sv),
  en: make(from.en),
})
const split = (from: InEachLanguage<readonly string[]>): InEachLanguage<readonly string[]> =>
  mapped(from, (words) =>
    words
      .flatMap((line) => line.split(','))
      .map((word) => word.trim())
      .filter(Boolean),
  )
const pairs = (from: InEachLanguage<readonly string[]>): InEachLanguage<ReadonlyMap<string, string>> =>
  mapped(
    from,
    (words) =>
      new Map(
        words
          .flatMap((line) => line.split(','))
          .filter((pair) => pair.trim() !== '')
          .map((line) => {
            const [short = '', full = ''] = line.toLowerCase().split('=')
            return [short.trim(), full.trim()] as const
          }),
      ),
  )

/** The product's own notation: a mark, letters, a doubt. */
const notation = /^[~^=]?[\p{L}\p{N}][^,~^=\p{Cc}]*$/u

function faultIn({ themes, abbreviations, hidden }: Additions): AdditionsFault | null {
  const words = [...themes.map((theme) => theme.words), hidden].flatMap((each) => Object.values(each)).flat()
  if (words.length > MOST.words) return { why: 'many-words' }
  const strange = words.find((word) => hiddenCharacter(word) !== null || !notation.test(word))
  if (strange !== undefined) return { why: 'word', what: strange.slice(0, 40) }
  const long = words.find((word) => word.length > MOST.word + 2)
  if (long !== undefined) return { why: 'long-word', what: long.slice(0, 20) }
  for (const [short, full] of languages.flatMap((each) => [...abbreviations[each]]))
    if (!/^\S{1,40}$/u.test(short) || full === '' || full.length > MOST.word)
      return { why: 'abbreviation', what: short.slice(0, 20) }
  const titles = themes.flatMap(({ name, title }) => [name, ...Object.values(title)])
  const odd = titles.map((title) => hiddenCharacter(title)).find((found) => found !== null)
  if (odd !== undefined) return { why: 'character', what: odd ?? '' }
  return words.length + languages.reduce((all, each) => all + abbreviations[each].size, 0) === 0
    ? { why: 'empty' }
    : null
}

const placeOf = ({ issues }: z.ZodError) => (issues[0]?.path.map(String).join('.') || 'JSON').slice(0, 60)
