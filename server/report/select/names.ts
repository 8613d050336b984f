import type { Report, ReportQuestion } from '#shared/report/report.ts'

/**
 * The report without names of tables and approvers. Notes no longer tell their table either: a number that stands for
 * a table at every note would name it to whoever was there. How many tables there were stays.
 */
export function withoutNames(report: Report): Report {
  return {
    ...report,
    groups: [],
    notes: report.notes.map((note) => ({ ...note, group: null })),
    activities: report.activities.map((activity) => ({
      ...activity,
      questions: activity.questions.map(nameless),
    })),
    across: report.across?.by === 'group' ? null : report.across,
    coverage: report.coverage && { ...report.coverage, groups: [] },
  }
}

function nameless(question: ReportQuestion): ReportQuestion {
  const { changes, summary } = question
  return {
    ...question,
    changes: changes && { ...changes, rows: changes.rows.map((row) => ({ ...row, groups: [] })) },
    summary: summary && { ...summary, approved: summary.approved && { ...summary.approved, name: '' } },
  }
}
