import type { ExportFormat, ExportOptions } from '#shared/report/exporting.ts'

/** Which file is made, and where. */
export type ExportPlace = {
  format: ExportFormat
  options: ExportOptions
  /** Where the file goes; there is none yet. */
  path: string
  /** Address of the module with the renderers. */
  table: string
}

/** What a process that has made one answers. `peak`: megabytes that it had at most; `cpu`: milliseconds. */
export type ExportDone = { bytes: number; replaced: number; peak: number; cpu: number }
