import * as z from 'zod/mini'
import { language } from '../workshop/workshop.ts'
import { text, whole } from '../schema.ts'

/** Every file the results can be had as. `slides`: PDF in 16:9; `pictures`: boards and word clouds as SVG and PNG in a zip. */
export const exportFormats = {
  pptx: { ending: 'pptx', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
  slides: { ending: 'diat.pdf', type: 'application/pdf' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  md: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  /** The lists of ballots alone. */
  ballots: { ending: 'ballots.csv', type: 'text/csv; charset=utf-8' },
  /** Amendments to the strategy alone. */
  strategy: { ending: 'muutosehdotukset.csv', type: 'text/csv; charset=utf-8' },
  /** The consolidated draft of the strategy, with tracked changes. */
  draft: {
    ending: 'luonnos.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  json: { ending: 'json', type: 'application/json; charset=utf-8' },
  pictures: { ending: 'kuvat.zip', type: 'application/zip' },
} as const
export type ExportFormat = keyof typeof exportFormats
export const exportFormat = z.enum(Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]])

export const exportOptions = z.object({
  language,
  /** Numbers of questions ("2.1"); null = all. */
  questions: z._default(z.nullable(z.array(text(1, 12)).check(z.minLength(1), z.maxLength(120))), null),
  /** Whether every note is printed in an annex. */
  notes: z._default(z.boolean(), true),
  /** Whether tables and who approved are named. People who wrote never are. */
  names: z._default(z.boolean(), true),
  /** A kept version; null = as things are now. */
  version: z._default(z.nullable(whole(1)), null),
})
export type ExportOptions = z.infer<typeof exportOptions>

/** Why an export did not come about; each has a sentence that says what to do. */
export const exportFaults = ['memory', 'time', 'content', 'storage', 'internal'] as const

/** One file being made for one person. Told to nobody else. */
export const exportJob = z.object({
  id: text(1, 40),
  format: exportFormat,
  options: exportOptions,
  status: z.enum(['waiting', 'running', 'ready', 'failed', 'cancelled']),
  /** 0–1 while running. */
  share: z.number(),
  /** How many are made before it, while it waits. */
  ahead: whole(0),
  /** Of the file, once ready. */
  bytes: z.nullable(whole(0)),
  /** Characters that no font could draw and that stand as □. */
  replaced: whole(0),
  fault: z.nullable(z.enum(exportFaults)),
})
export type ExportJob = z.infer<typeof exportJob>
