import type { Report } from '#shared/report/report.ts'
import type { VersionCard } from '#shared/report/versions.ts'

/** What a version is known by in the list. `at`: milliseconds since 1970. */
export function cardOf(report: Report, { number, at, name }: Pick<VersionCard, 'number' | 'at' | 'name'>) {
  const summaries = report.activities.flatMap(({ questions }) =>
    questions.flatMap(({ summary }) => (summary === null ? [] : summary)),
  )
  return {
    ...{ number, at, name },
    notes: report.figures.notes,
    themes: report.figures.themes,
    approved: summaries.filter(({ approved }) => approved !== null).length,
    summaries: summaries.length,
    below: report.coverage?.below ?? false,
    reason: report.coverage?.reason ?? null,
  } satisfies VersionCard
}
