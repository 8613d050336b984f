import type { ExportOptions } from '#shared/report/exporting.ts'
import type { Report } from '#shared/report/report.ts'

/** What is printed of a report by what was chosen. */
export const selectReport = (report: Report, _options: ExportOptions): Report => report
