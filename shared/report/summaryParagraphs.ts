import type { ReportQuestion, ReportSentence } from './report.ts'

/** A sentence and its place among all of the summary, from 0. */
export type PlacedSentence = ReportSentence & { at: number }

/**
 * A summary's sentences in paragraphs, one for each thing that is spoken of: a sentence of figures begins one, and so
 * does one whose notes are of other themes than those spoken of so far.
 */
export function summaryParagraphs({
  summary,
  themes,
}: Pick<ReportQuestion, 'summary' | 'themes'>): PlacedSentence[][] {
  const themeOf = new Map(themes.flatMap(({ id, notes }) => notes.map((ref) => [ref, id])))
  const paragraphs: PlacedSentence[][] = []
  let about = new Set<string | null>()
  for (const [at, sentence] of (summary?.sentences ?? []).entries()) {
    const of = sentence.clauses.flatMap(({ refs }) => refs.map((ref) => themeOf.get(ref) ?? null))
    const current = paragraphs.at(-1)
    const goesOn = current && of.length > 0 && (about.size === 0 || of.some((theme) => about.has(theme)))
    if (goesOn) current.push({ ...sentence, at })
    else paragraphs.push([{ ...sentence, at }])
    about = new Set([...(goesOn ? about : []), ...of])
  }
  return paragraphs
}
