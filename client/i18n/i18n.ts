import { shallowRef } from 'vue'
import { fi } from './fi.ts'
import { isLanguage, type Language, preferredLanguage } from './languages.ts'

const settingName = 'talkoot.language'

/** Finnish travels with the code; the others are fetched when they are first asked for. */
const translations = {
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
}

/** Sentences by the dotted paths of their keys, one level for each dot. */
type Words = { readonly [key: string]: string | Words }

const loaded = new Map<Language, Words>([['fi', fi]])
const spoken = shallowRef<Language>('fi')
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
 * that nothing is given for stays empty; a key that does not exist is said as it is.
 */
export function speak(key: string, named: Record<string, string>, count = 1): string {
  const language = currentLanguage()
  const sentence = sentenceOf(key, language) ?? sentenceOf(key, 'fi')
  if (sentence === undefined) return key
  return formOf(sentence, count, language).replace(/\{(\w+)\}/g, (_, place: string) => named[place] ?? '')
}

/** The language the page speaks now; read it inside a computed or a template to follow it. */
export const currentLanguage = (): Language => spoken.value

/** Fetches a language if need be, speaks it from now on, tells the document and remembers the choice. */
export async function setLanguage(language: Language): Promise<void> {
  if (language !== 'fi' && !loaded.has(language)) loaded.set(language, await translations[language]())
  spoken.value = language
  document.documentElement.lang = language
  remember(language)
}

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
