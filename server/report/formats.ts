/** Which files can be made, with their media types. */
export const reportFormats = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
export type ReportFormat = keyof typeof reportFormats
