import { citedClauses } from '#shared/report/citing.ts'
import type { ReportSentence } from '#shared/report/report.ts'
import type { Run } from './document.ts'
import { refRuns, type Source } from './source.ts'

/** A sentence with its notes' numbers after each clause, before the mark that ends it: "Jonot lyhenivät [2, 4]." */
export function citedRuns(sentence: ReportSentence, { own }: Source): Run[] {
  const runs = citedClauses(sentence).flatMap(({ gap, words, refs, end }): Run[] =>
    refs.length === 0
      ? [{ text: `${gap}${words}${end}` }]
      : [{ text: `${gap}${words}\u00a0[` }, ...refRuns(refs), { text: `]${end}` }],
  )
  return sentence.edited ? [...runs, { text: ` (${own.edited})` }] : runs
}
