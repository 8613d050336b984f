import type { Report } from '#shared/report/report.ts'
import { type Cell, noteTable } from '../noteTable.ts'

const BOM = '\ufeff'
const CRLF = '\r\n'

/**
 * All notes, a row each, as a spreadsheet in Finnish settings opens them: UTF-8 with a byte order mark,
 * semicolons, CRLF. A cell that a spreadsheet would take for a formula gets a guarding apostrophe.
 */
export function renderCsv(report: Report): string {
  const { head, rows } = noteTable(report)
  return csvOf([head, ...rows])
}

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  BOM + rows.map((row) => row.map(cell).join(';') + CRLF).join('')

/** Also the full-width twins of = + - @, and any of them after spaces: some programs trim first. */
const formula = /^[\s'"]*[=+\-@＝＋－＠]/u

function cell(value: Cell): string {
  const text = String(value ?? '')
  const guarded = formula.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
