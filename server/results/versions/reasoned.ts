import type { Report } from '#shared/report/report.ts'
import { publishWords } from '#shared/report/words/publishWords.ts'
import { clean } from '../../report/sanitise.ts'

const TOPIC = 'published-though'

/** The report with the reason why it is published though it covers too little: with the coverage, and on its method page. */
export function withReason(report: Report, reason: string): Report {
  if (report.coverage === null) return report
  const { title, text } = publishWords[report.language].reason
  const said = clean(reason).text
  return {
    ...report,
    coverage: { ...report.coverage, reason: said },
    method: [
      ...report.method.filter(({ topic }) => topic !== TOPIC),
      { topic: TOPIC, title, text: text(said) },
    ],
  }
}
