/** The languages of the product, in the order they are offered. Each is named in itself. */
export const languages = [
  { code: 'fi', name: 'Suomi', tag: 'fi-FI' },
  { code: 'sv', name: 'Svenska', tag: 'sv-FI' },
  { code: 'en', name: 'English', tag: 'en-GB' },
] as const

export type Language = (typeof languages)[number]['code']

export const isLanguage = (value: unknown): value is Language => languages.some(({ code }) => code === value)

/** The BCP 47 tag that Intl is asked with: Swedish is Finland Swedish, English writes dates day first. */
export const tagOf = (language: Language): string =>
  languages.find(({ code }) => code === language)?.tag ?? 'fi-FI'

/** The first language a person reads (browser preference, best first) that the product speaks; else Finnish. */
export function preferredLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'fi'
}
