import { createI18n } from 'vue-i18n'
import { fi } from './fi.ts'
import { isLanguage, type Language, preferredLanguage } from './languages.ts'

const settingName = 'talkoot.language'

/** Finnish travels with the code; the others are fetched when they are first asked for. */
const translations = {
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
}

/** One word or another by count: "lappu | lappua". Three forms mean none | one | many. */
function formByCount(language: Language) {
  const rules = new Intl.PluralRules(language)
  return (count: number, forms: number) => {
    const plural = rules.select(Math.abs(count)) === 'one' ? 0 : 1
    return forms < 3 ? plural : count === 0 ? 0 : plural + 1
  }
}

const loaded: Record<string, typeof fi> = { fi }

export const i18n = createI18n({
  legacy: false,
  locale: 'fi',
  fallbackLocale: 'fi',
  messages: loaded,
  pluralRules: { fi: formByCount('fi'), sv: formByCount('sv'), en: formByCount('en') },
})

/** The language the page speaks now; read it inside a computed or a template to follow it. */
export function currentLanguage(): Language {
  const { value } = i18n.global.locale
  return isLanguage(value) ? value : 'fi'
}

/** Fetches a language if need be, speaks it from now on, tells the document and remembers the choice. */
export async function setLanguage(language: Language): Promise<void> {
  if (language !== 'fi' && !i18n.global.availableLocales.includes(language)) {
    i18n.global.setLocaleMessage(language, await translations[language]())
  }
  i18n.global.locale.value = language
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
