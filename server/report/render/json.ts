import type { Report } from '#shared/report/report.ts'

/** The report itself: everything that the other formats are made from. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
