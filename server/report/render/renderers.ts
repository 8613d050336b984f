import type { ExportFormat } from '#shared/report/exporting.ts'
import type { Report } from '#shared/report/report.ts'
import type { Renderer } from './renderer.ts'

/** Who lays out which file; each fetches a renderer with all that it needs, and nothing of the others'. */
export type RendererTable = Record<ExportFormat, () => Promise<Renderer>>

const plain =
  (render: (report: Report) => string): Renderer =>
  (report) => ({ file: render(report), replaced: 0 })

export const renderers: RendererTable = {
  pptx: async () => (await import('./pptx.ts')).renderPptx,
  docx: async () => (await import('./docx.ts')).renderDocx,
  pdf: async () => (await import('./pdf.ts')).renderPdf,
  slides: async () => (await import('./slidesPdf.ts')).renderSlidesPdf,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  pictures: async () => (await import('./pictures.ts')).renderPictures,
  html: async () => plain((await import('./html.ts')).renderHtml),
  md: async () => plain((await import('./markdown.ts')).renderMarkdown),
  csv: async () => plain((await import('./csv.ts')).renderCsv),
  ballots: async () => plain((await import('./ballotsCsv.ts')).renderBallotsCsv),
  strategy: async () => plain((await import('./strategyCsv.ts')).renderStrategyCsv),
  draft: async () => (await import('./draftDocx.ts')).renderDraftDocx,
  json: async () => plain((await import('./json.ts')).renderJson),
}
