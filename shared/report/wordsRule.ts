import type { Report } from './report.ts'
import type { ReportWords } from './words/fi.ts'

/** How words were counted, and that people have changed it where they have. */
export const wordsRuleOf = ({ wordEdits }: Report, words: ReportWords): string =>
  [words.wordsRule, words.together.edits(wordEdits.hidden, wordEdits.joined)].filter(Boolean).join(' ')
