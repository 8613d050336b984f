import type { Report } from '#shared/report/report.ts'
import { amendmentTable } from '../amendmentTable.ts'
import { csvOf } from './csv.ts'

/** Every amendment to the strategy, a row each, by element and support. */
export function renderStrategyCsv(report: Report): string {
  const { head, rows } = amendmentTable(report)
  return csvOf([head, ...rows])
}
