import type { Report, ReportQuestion, ReportSummary } from '#shared/report/report.ts'
import { selectionWords } from '#shared/report/words/selectionWords.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import { strategyUnnamed } from './strategy.ts'

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
      questions: activity.questions.map((question) => nameless(question, report.language)),
    })),
    across: report.across?.by === 'group' ? null : report.across,
    coverage: report.coverage && { ...report.coverage, groups: [] },
    strategy: strategyUnnamed(report.strategy, report.language),
  }
}

function nameless(question: ReportQuestion, language: Report['language']): ReportQuestion {
  const { changes, summary } = question
  return {
    ...question,
    changes: changes && { ...changes, rows: changes.rows.map((row) => ({ ...row, groups: [] })) },
    summary: summary && approvedBySomebody(summary, language),
  }
}

/** The label still says that somebody has read the text, and when. */
function approvedBySomebody(summary: ReportSummary, language: Report['language']): ReportSummary {
  const { approved, label } = summary
  if (approved === null) return summary
  const { somebody } = selectionWords[language]
  const by = (name: string) => summaryWords[language].approved(name, '').trimEnd()
  return {
    ...summary,
    approved: { ...approved, name: somebody },
    label: label.replace(by(approved.name), () => by(somebody)),
  }
}
