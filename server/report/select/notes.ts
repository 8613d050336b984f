import { pairsOf } from '#shared/report/lookup.ts'
import type { Report } from '#shared/report/report.ts'
import { quotedIn } from './strategy.ts'

/** The report without its annex: of the notes only those that the text quotes, so that no file holds the rest. */
export function quotedOnly(report: Report): Report {
  const questions = report.activities.flatMap((activity) => activity.questions)
  const refs = new Set([
    ...questions.flatMap(({ themes }) => themes.flatMap(({ picked }) => picked)),
    ...quotedIn(report.strategy),
    ...questions.flatMap(pairsOf).flatMap(({ one, other }) => [one, other]),
  ])
  const voted = new Set(
    report.activities.flatMap(({ votes }) =>
      votes.filter(({ on }) => on === 'notes').flatMap(({ options }) => options.map(({ id }) => id)),
    ),
  )
  return {
    ...report,
    annex: false,
    notes: report.notes.filter(({ ref, id }) => refs.has(ref) || voted.has(id)),
  }
}
