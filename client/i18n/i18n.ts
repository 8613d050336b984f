import { shallowRef } from 'vue'
import { everyday } from './fi/everyday.ts'
import { joined } from './joined.ts'
import { isLanguage, type Language, preferredLanguage } from './languages.ts'

const settingName = 'talkoot.language'

type Part = 'everyday' | 'entry' | 'desk'

/**
 * Finnish for everyday travels with the code. What else people read comes in parts for each language, so that a phone
 * does not wait for what is said where people come in, nor for what only facilitators and wide screens say.
 */
const translations: Record<Language, Record<Part, () => Promise<Words>>> = {
  fi: {
    everyday: async () => everyday,
    entry: async () => (await import('./fi/entry.ts')).entry,
    desk: async () => (await import('./fi/desk.ts')).desk,
  },
  sv: {
    everyday: async () => (await import('./sv/everyday.ts')).everyday,
    entry: async () => (await import('./sv/entry.ts')).entry,
    desk: async () => (await import('./sv/desk.ts')).desk,
  },
  en: {
    everyday: async () => (await import('./en/everyday.ts')).everyday,
    entry: async () => (await import('./en/entry.ts')).entry,
    desk: async () => (await import('./en/desk.ts')).desk,
  },
}

/** Sentences by the dotted paths of their keys, one level for each dot. */
type Words = { readonly [key: string]: string | Words }

const loaded = new Map<Language, Words>([['fi', everyday]])
const wanted = new Set<Part>(['everyday'])
/** The language asked for last, which may still be on its way. */
let chosen: Language = 'fi'
const arriving = new Map<string, Promise<void>>()
const spoken = shallowRef<Language>('fi')
/** How many parts have come, so that what was said before they did is said anew. */
const arrivals = shallowRef(0)
/** Sentences that have been looked up, by language and key: cards say the same ones over and over. */
const known = new Map<string, string>()

function sentenceOf(key: string, language: Language): string | undefined {
  const name = `${language}:${key}`
  let sentence = known.get(name)
  if (sentence !== undefined) return sentence
  let at: string | Words | undefined = loaded.get(language)
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined
  if (typeof at === 'string') known.set(name, (sentence = at))
  return sentence
}

const rules = new Map<Language, Intl.PluralRules>()

/** One form or another by count: "lappu | lappua". Three forms mean none | one | many. */
function formOf(sentence: string, count: number, language: Language): string {
  const forms = sentence.split(' | ')
  if (forms.length === 1) return sentence
  if (!rules.has(language)) rules.set(language, new Intl.PluralRules(language))
  const plural = rules.get(language)!.select(Math.abs(count)) === 'one' ? 0 : 1
  return (forms.length < 3 ? forms[plural] : forms[count === 0 ? 0 : plural + 1]) ?? sentence
}

/** Whether there is a sentence of that name, which need not be a key that the compiler knows. */
export const hasWords = (key: string): boolean => sentenceOf(key, 'fi') !== undefined

/**
 * The sentence of a key in the language of the page, in Finnish where that lacks it, with {places} filled. A place
 * that nothing is given for stays empty; a key that does not exist is said as it is, one that may still come is not.
 */
export function speak(key: string, named: Record<string, string>, count = 1): string {
  const language = currentLanguage()
  const all = arrivals.value > 0 && wanted.has('desk')
  const sentence = sentenceOf(key, language) ?? sentenceOf(key, 'fi')
  if (sentence === undefined) return all ? key : ''
  return formOf(sentence, count, language).replace(/\{(\w+)\}/g, (_, place: string) => named[place] ?? '')
}

/** The language the page speaks now; read it inside a computed or a template to follow it. */
export const currentLanguage = (): Language => spoken.value

/** Fetches a language if need be, speaks it from now on, tells the document and remembers the choice. */
export async function setLanguage(language: Language): Promise<void> {
  chosen = language
  await Promise.all([...wanted].map((part) => fetched(language, part)))
  spoken.value = language
  document.documentElement.lang = language
  remember(language)
}

/**
 * The words of the faces and pages that a phone does not begin with. To be awaited before one of them is shown;
 * rejects where they cannot be had, and may be asked for again.
 */
export const deskWords = (): Promise<void> => more('desk')

/** The words of the pages where people come in, in the same way. */
export const entryWords = (): Promise<void> => more('entry')

async function more(part: Part): Promise<void> {
  wanted.add(part)
  // Finnish stands in for what another language lacks.
  await Promise.all([...new Set<Language>(['fi', chosen])].map((language) => fetched(language, part)))
}

function fetched(language: Language, part: Part): Promise<void> {
  const name = `${language} ${part}`
  const arrival =
    arriving.get(name) ??
    translations[language][part]().then(
      (words) => {
        loaded.set(language, joined(loaded.get(language) ?? {}, words))
        arrivals.value += 1
      },
      (fault: unknown) => {
        arriving.delete(name)
        throw fault
      },
    )
  arriving.set(name, arrival)
  return arrival
}

const withWords =
  (words: () => Promise<void>) =>
  <Page>(fetch: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([fetch(), words()])
    return page
  }

/** Fetches a face or page together with the words it says. */
export const withDeskWords = withWords(deskWords)

/** Fetches a page where people come in together with the words it says. */
export const withEntryWords = withWords(entryWords)

/** The language to begin with: the remembered one, else the browser's, else Finnish. */
export function initialLanguage(): Language {
  const remembered = recall()
  return isLanguage(remembered) ? remembered : preferredLanguage(navigator.languages)
}

/** Storage may be forbidden (private windows, strict settings); the product works without a memory. */
function remember(language: Language): void {
  try {
    localStorage.setItem(settingName, language)
  } catch {
    // The choice then lasts for this visit.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(settingName)
  } catch {
    return null
  }
}
