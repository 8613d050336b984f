import type { ExportFormat, ExportJob } from '#shared/report/exporting.ts'

/** What most people come for, first. */
export const mainFormats = ['pptx', 'docx', 'pdf', 'slides', 'xlsx', 'html'] as const satisfies ExportFormat[]
const otherFormats = [
  'md',
  'csv',
  'ballots',
  'draft',
  'strategy',
  'json',
  'pictures',
] as const satisfies ExportFormat[]

/** The other formats there are something for: lists of ballots once a vote has closed, amendments and the draft once there are any. */
export const moreFormats = (voted: boolean, amended: boolean): readonly ExportFormat[] =>
  otherFormats.filter(
    (format) => (voted || format !== 'ballots') && (amended || (format !== 'strategy' && format !== 'draft')),
  )

/** A job as the list shows it: what was taken back is gone. */
export const shownJobs = (jobs: readonly ExportJob[]): ExportJob[] =>
  jobs.filter(({ status }) => status !== 'cancelled').toReversed()
