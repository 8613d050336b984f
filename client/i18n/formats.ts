import { type Language, tagOf } from './languages.ts'

const noBreakSpace = '\u00a0'
const dash = '–'

/** A moment: a Date, epoch milliseconds or an ISO string. */
export type Moment = Date | number | string

/** `timeZone` is an IANA name; without it the reader's own zone is meant. */
export type ZoneOption = { timeZone?: string }

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute'

function partsOf(moment: Moment, { timeZone }: ZoneOption): Record<Part, string> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(new Date(moment))
  const of = (type: Part) => parts.find((part) => part.type === type)?.value ?? ''
  const bare = (type: Part) => String(Number(of(type))) // en-GB pads months and days
  return { year: of('year'), month: bare('month'), day: bare('day'), hour: of('hour'), minute: of('minute') }
}

/** Clock time: 17.05 in Finnish and Finland Swedish (a stop, Kielitoimisto), 17:05 in English. */
export function formatTime(language: Language, moment: Moment, zone: ZoneOption = {}): string {
  const { hour, minute } = partsOf(moment, zone)
  return `${hour}${language === 'en' ? ':' : '.'}${minute}`
}

/** From–to, same day: 17.00–19.30. */
export function formatTimeRange(language: Language, from: Moment, to: Moment, zone: ZoneOption = {}): string {
  return `${formatTime(language, from, zone)}${dash}${formatTime(language, to, zone)}`
}

/** A date: 21.1.2025; English spells the month (21 Jan 2025), so that day and month cannot be swapped. */
export function formatDate(language: Language, moment: Moment, zone: ZoneOption = {}): string {
  const { day, month, year } = partsOf(moment, zone)
  if (language !== 'en') return `${day}.${month}.${year}`
  return `${formatDay(language, moment, zone)}${noBreakSpace}${year}`
}

/** A date whose year is plain from the context: 22.9. or 22 Sept. */
export function formatDay(language: Language, moment: Moment, zone: ZoneOption = {}): string {
  const { day, month } = partsOf(moment, zone)
  if (language !== 'en') return `${day}.${month}.`
  const format = new Intl.DateTimeFormat(tagOf(language), { month: 'short', ...zone })
  return `${day}${noBreakSpace}${format.format(new Date(moment))}`
}

/** Weekday and date: ti 21.1.2025. */
export function formatWeekday(language: Language, moment: Moment, zone: ZoneOption = {}): string {
  const weekday = new Intl.DateTimeFormat(tagOf(language), { weekday: 'short', ...zone }).format(
    new Date(moment),
  )
  return `${weekday}${noBreakSpace}${formatDate(language, moment, zone)}`
}

/** Making one takes longer than writing a hundred numbers with it. */
const plainNumbers = new Map<Language, Intl.NumberFormat>()

function numbersOf(language: Language, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  if (options) return new Intl.NumberFormat(tagOf(language), options)
  const known = plainNumbers.get(language) ?? new Intl.NumberFormat(tagOf(language))
  plainNumbers.set(language, known)
  return known
}

/** A number with grouping and decimals as the language writes them: 1 234,5 (the space does not break). */
export function formatNumber(language: Language, value: number, options?: Intl.NumberFormatOptions): string {
  return numbersOf(language, options).format(value).replaceAll('\u202f', noBreakSpace)
}

/** A share of one as a percentage: 0.97 → 97 % (97% in English). */
export function formatPercent(language: Language, share: number): string {
  return formatNumber(language, share, { style: 'percent', maximumFractionDigits: 0 })
}

/** A duration in whole minutes: 20 min. */
export function formatMinutes(language: Language, minutes: number): string {
  return `${formatNumber(language, minutes)}${noBreakSpace}min`
}

/** Seconds left as a clock: 07:42, and 1:07:42 from an hour on. Rounded up, so 0 means that time is up. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A list in a sentence: A, B ja C. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(tagOf(language), { type: 'conjunction' }).format(items)
}

/** Orders texts as the language's readers expect (å, ä, ö last; 9 before 10). */
export function compareText(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(tagOf(language), { numeric: true }).compare
}
