import type { Report } from '#shared/report/report.ts'
import type { VersionCard } from '#shared/report/versions.ts'

/** Texts of a report and how many of them nobody has checked yet. */
export function reviewOf({ activities }: Pick<Report, 'activities'>): { texts: number; unchecked: number } {
  const summaries = activities.flatMap(({ questions }) =>
    questions.flatMap(({ summary }) => (summary ? [summary] : [])),
  )
  return { texts: summaries.length, unchecked: summaries.filter(({ approved }) => approved === null).length }
}

/** The same of a version that was put by. */
export const reviewOfCard = ({ approved, summaries }: VersionCard): { texts: number; unchecked: number } => ({
  texts: summaries,
  unchecked: summaries - approved,
})
