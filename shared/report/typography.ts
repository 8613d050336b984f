import type { Language } from '../workshop/workshop.ts'

export const nbsp = '\u00a0'

/** A whole number with its thousands apart: 1 037 (the space does not break), in English 1,037. */
export function number(language: Language, value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : nbsp)
}

/** "61 / 69" on one line. */
export const outOf = (language: Language, part: number, whole: number): string =>
  `${number(language, part)}${nbsp}/${nbsp}${number(language, whole)}`

/** "1–4 / 12": the first and last place in an order, and how many places it has. */
export const placesOf = (language: Language, from: number, to: number, of: number): string =>
  `${from === to ? '' : `${number(language, from)}–`}${outOf(language, to, of)}`

const and: Record<Language, string> = { fi: 'ja', sv: 'och', en: 'and' }

/** A, B ja C. */
export function list(language: Language, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and[language]} ${items.at(-1)}`
}

/** In the quotation marks of the language: ”…” in Finnish and Swedish, “…” in English. */
export const quoted = (language: Language, text: string): string =>
  language === 'en' ? `“${text}”` : `”${text}”`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

function partsOf(moment: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
}

/** A day: 21.1.2025; English spells the month. `moment` in milliseconds, `timeZone` an IANA name. */
export function date(language: Language, moment: number, timeZone: string): string {
  const { day, month, year } = partsOf(moment, timeZone)
  if (language !== 'en') return `${Number(day)}.${Number(month)}.${year}`
  return `${Number(day)}${nbsp}${months[Number(month) - 1]}${nbsp}${year}`
}

/** A clock time: 17.05, in English 17:05. */
export function time(language: Language, moment: number, timeZone: string): string {
  const { hour, minute } = partsOf(moment, timeZone)
  return `${hour}${language === 'en' ? ':' : '.'}${minute}`
}
