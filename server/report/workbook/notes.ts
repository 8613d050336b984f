import type { Report } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import { noteTable } from '../noteTable.ts'
import type { Sheet } from './workbook.ts'

/** Narrow for figures and codes, wide for sentences; by the columns of `noteTable`. */
const widths = [7, 60, 12, 24, 40, 16, 20, 8, 30, 8, 8, 8, 12, 10, 40, 10, 14, 12]

/** Every note with all that is known of it. */
export function notesSheet(report: Report): Sheet {
  const { sheets } = workbookWords[report.language]
  const { head, rows } = noteTable(report)
  return {
    name: sheets.notes,
    title: sheets.notes,
    rules: [wordsOf(report.language).annexRule],
    columns: head.map((title, i) => ({ title, width: widths[i] ?? 16 })),
    rows: rows.map(([ref, ...others]) => [refCell(String(ref)), ...others.map((cell) => cell ?? null)]),
    charts: [],
  }
}

/** A note's number is a number, so that it sorts as one; `x1` stays as it is. */
export const refCell = (ref: string): string | number => (ref.startsWith('x') ? ref : Number(ref))
