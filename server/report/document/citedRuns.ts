import type { ReportSentence } from '#shared/report/report.ts'
import type { Run } from './document.ts'
import { refRuns, type Source } from './source.ts'

/** A sentence with its notes' numbers after each clause, before the mark that ends it: "Jonot lyhenivät [2, 4]." */
export function citedRuns({ clauses, edited }: ReportSentence, { own }: Source): Run[] {
  const runs = clauses.flatMap(({ text, refs }, i): Run[] => {
    const gap = i > 0 && !/^[\s,.;:!?)]/.test(text) ? ' ' : ''
    if (refs.length === 0) return [{ text: `${gap}${text}` }]
    const [, words = '', end = ''] = /^(.*?)([\s.,;:!?…]*)$/s.exec(text) ?? []
    return [{ text: `${gap}${words}\u00a0[` }, ...refRuns(refs), { text: `]${end.trimEnd()}` }]
  })
  return edited ? [...runs, { text: ` (${own.edited})` }] : runs
}
