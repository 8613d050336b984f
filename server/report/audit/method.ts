import type { Coverage } from '#shared/report/coverage.ts'
import type { MethodPoint, Report } from '#shared/report/report.ts'
import { coverageWords } from '#shared/report/words/coverageWords.ts'

export const COVERAGE_TOPIC = 'coverage'

/** What the method says of coverage: when a text speaks of a note, how much it does, and why it was published nevertheless. */
export function coveragePoint(coverage: Coverage, language: Report['language']): MethodPoint {
  const words = coverageWords[language]
  const { unspoken, below, reason } = coverage
  const reasons = unspoken.filter((each) => each.reason !== null).length
  return {
    topic: COVERAGE_TOPIC,
    title: words.method.title,
    text: [
      coverage.rule,
      words.told(coverage),
      ...(below ? [words.below] : []),
      ...(reason === null ? [] : [words.reason(reason)]),
      unspoken.length === 0 ? words.unspoken.none : words.unspoken.text(unspoken.length, reasons),
    ].join(' '),
  }
}

/** The method with coverage told anew, before the limits, which stay last. */
export function withCoverage(
  method: readonly MethodPoint[],
  coverage: Coverage | null,
  language: Report['language'],
): MethodPoint[] {
  const others = method.filter(({ topic }) => topic !== COVERAGE_TOPIC)
  if (coverage === null) return others
  const at = others.findIndex(({ topic }) => topic === 'limits')
  return others.toSpliced(at === -1 ? others.length : at, 0, coveragePoint(coverage, language))
}

/** The report as it is published though it covers less than chance would: the reason stands in its method (R14). */
export function withReason(report: Report, reason: string | null): Report {
  if (report.coverage === null) return report
  const coverage = { ...report.coverage, reason }
  return { ...report, coverage, method: withCoverage(report.method, coverage, report.language) }
}
