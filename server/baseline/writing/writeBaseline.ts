import type { BaselineEnding } from '#shared/baseline/reading.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { baselineMarkdown } from './baselineMarkdown.ts'
import { baselineTable } from './baselineTable.ts'
import { baselineWord } from './baselineWord.ts'
import { baselineWords } from './baselineWords.ts'

/** What browsers are told of each. */
export const baselineTypes: Record<BaselineEnding, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** A baseline as a file that reads back as the same documents and elements, ids and order too. */
export function writeBaseline(
  baseline: BaselineStrategy,
  ending: BaselineEnding,
  language: Language,
): string | Uint8Array {
  const words = baselineWords[language]
  switch (ending) {
    case 'docx':
      return baselineWord(baseline, words, language)
    case 'md':
      return baselineMarkdown(baseline, words)
    case 'csv':
      return baselineTable(baseline, words)
    case 'json':
      return `${JSON.stringify(baseline, null, 2)}\n`
  }
}
