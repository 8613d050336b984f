import type { Language, Workshop } from '#shared/workshop/workshop.ts'
import { ownLexicon } from '../themes/lexicon.ts'
import { countWords } from '../themes/words.ts'
import { representativeNotes } from '../themes/representatives.ts'
import { build } from './build.ts'
import type { ReadBoard, ReadRun } from './facts.ts'
import { gather } from './gather.ts'
import { noteLanguage } from './noteLanguage.ts'
import { renderCsv } from './render/csv.ts'
import { renderHtml } from './render/html.ts'
import { renderJson } from './render/json.ts'
import { renderMarkdown } from './render/markdown.ts'

/** Which files can be made, with their media types. */
export const reportFormats = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
export type ReportFormat = keyof typeof reportFormats

const renderers = { md: renderMarkdown, html: renderHtml, csv: renderCsv, json: renderJson }

const WORDS = 60

/** Reads the workshop's facts and makes its report as one file. */
export async function makeReport(
  format: ReportFormat,
  state: Workshop,
  sources: { readBoard: ReadBoard; readRun: ReadRun },
  options: { language: Language; madeAt: number },
): Promise<string> {
  const facts = await gather(state, sources.readBoard, sources.readRun)
  const report = build(facts, {
    ...options,
    words: (notes) => countWords(notes, { limit: WORDS }),
    pick: representativeNotes,
    languageOf: noteLanguage(ownLexicon()),
  })
  return renderers[format](report)
}
