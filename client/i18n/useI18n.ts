import { computed } from 'vue'
import * as formats from './formats.ts'
import { currentLanguage, speak } from './i18n.ts'
import { type WordKey } from './words.ts'

/** Values for the {places} of a sentence. Numbers are written by the language; give years and ids as text. */
export type Named = Record<string, string | number>

/**
 * The sentence of a key in the current language. A count chooses the form ("lappu | lappua") and fills {n}.
 */
export function translate(key: WordKey, named?: Named): string
export function translate(key: WordKey, count: number, named?: Named): string
export function translate(key: WordKey, countOrNamed: number | Named = {}, more: Named = {}): string {
  if (typeof countOrNamed !== 'number') return speak(key, written(countOrNamed))
  return speak(key, written({ n: countOrNamed, ...more }), countOrNamed)
}

function written(named: Named): Record<string, string> {
  const write = (value: string | number) =>
    typeof value === 'number' ? formats.formatNumber(currentLanguage(), value) : value
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, write(value)]))
}

/** Words, dates, numbers and ordering in the current language; all follow when it changes. */
export function useI18n() {
  return {
    t: translate,
    language: computed(currentLanguage),
    time: (moment: formats.Moment) => formats.formatTime(currentLanguage(), moment),
    timeRange: (from: formats.Moment, to: formats.Moment) =>
      formats.formatTimeRange(currentLanguage(), from, to),
    date: (moment: formats.Moment) => formats.formatDate(currentLanguage(), moment),
    day: (moment: formats.Moment) => formats.formatDay(currentLanguage(), moment),
    weekday: (moment: formats.Moment) => formats.formatWeekday(currentLanguage(), moment),
    number: (value: number) => formats.formatNumber(currentLanguage(), value),
    percent: (share: number) => formats.formatPercent(currentLanguage(), share),
    minutes: (count: number) => formats.formatMinutes(currentLanguage(), count),
    list: (items: readonly string[]) => formats.formatList(currentLanguage(), items),
    compareText: computed(() => formats.compareText(currentLanguage())),
  }
}
