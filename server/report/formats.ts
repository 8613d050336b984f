/** Which files can be made, with their media types. */
export const reportFormats = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  /** The lists of ballots alone. */
  ballots: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
/** How the file's name ends. */
export const endingOf = (format: ReportFormat): string => (format === 'ballots' ? 'ballots.csv' : format)
export type ReportFormat = keyof typeof reportFormats
