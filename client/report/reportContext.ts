import { inject, type InjectionKey, provide } from 'vue'
import { type Lookup, lookupIn } from '#shared/report/lookup.ts'
import type { Report } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { wordsOf } from '#shared/report/words.ts'
import type { Language } from '#shared/workshop/workshop.ts'

/** What every part of the document reads: the report, its own words, and the way to its sources. */
export type ReportContext = {
  readonly report: Report
  readonly words: ReportWords
  readonly find: Lookup
  /** The language of titles, questions and the strategy, where it is not the report's; for `lang`. */
  readonly said: Language | undefined
  /** Opens the drawer with these notes, of which one may be pointed at. `of` says whose sources they are. */
  openSources: (sources: { refs: readonly string[]; of: string; at?: string }) => void
}

const key: InjectionKey<() => ReportContext> = Symbol('report')

/** Gives the document its report; `current` is read anew whenever the report changes. */
export const provideReport = (current: () => ReportContext): void => provide(key, current)

/** The report of the document that this part stands in. */
export function useReportContext(): () => ReportContext {
  const context = inject(key)
  if (!context) throw new Error('useReportContext: no document around')
  return context
}

export const contextOf = (report: Report, openSources: ReportContext['openSources']): ReportContext => ({
  report,
  words: wordsOf(report.language),
  find: lookupIn(report),
  said: report.workshop.language === report.language ? undefined : report.workshop.language,
  openSources,
})
