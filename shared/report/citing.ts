import type { ReportSentence } from './report.ts'

/** A clause as it is printed: what parts it from the one before, its words, its notes, and the mark that ends it. */
export type CitedClause = { gap: string; words: string; refs: readonly string[]; end: string }

/** A sentence's clauses with their notes before the mark that ends each: "Jonot lyhenivät [2, 4]." */
export const citedClauses = ({ clauses }: Pick<ReportSentence, 'clauses'>): CitedClause[] =>
  clauses.map(({ text, refs }, i) => {
    const gap = i > 0 && !/^[\s,.;:!?)]/.test(text) ? ' ' : ''
    if (refs.length === 0) return { gap, words: text, refs, end: '' }
    const [, words = '', end = ''] = /^(.*?)([\s.,;:!?…]*)$/s.exec(text) ?? []
    return { gap, words, refs, end: end.trimEnd() }
  })

/** Where a question's summary stands in a document, by its number (`2.1`). */
export const summaryAnchor = (number: string): string => `tiivistelma-${number.replace('.', '-')}`

/** What happens next, a line each. */
export const nextLines = (next: string): string[] =>
  next
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
