import type { Coverage } from '#shared/report/coverage.ts'
import type { MethodPoint, Report } from '#shared/report/report.ts'
import { coverageWords } from '#shared/report/words/coverageWords.ts'

const COVERAGE_TOPIC = 'coverage'

/** What the method says of coverage: when a text speaks of a note, and of how many it does beside what chance would. */
function coveragePoint(coverage: Coverage, language: Report['language']): MethodPoint {
  const words = coverageWords[language]
  const { unspoken, below } = coverage
  const reasons = unspoken.filter((each) => each.reason !== null).length
  return {
    topic: COVERAGE_TOPIC,
    title: words.method.title,
    text: [
      coverage.rule,
      words.told(coverage),
      ...(below ? [words.below] : []),
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
