import { wordsAnchor } from '#shared/report/lookup.ts'
import { number } from '#shared/report/typography.ts'
import { wordsRuleOf } from '#shared/report/wordsRule.ts'
import type { Part } from './document.ts'
import { heading, refRuns, said, type Source, text } from './source.ts'
import { cell, columns } from './table.ts'

/** Every word with the notes that hold it; empty where no words were counted. */
export function wordAnnex(source: Source): Part[] {
  const { report, words, own } = source
  const head = words.columns
  const counted = report.activities
    .flatMap(({ questions }) => questions)
    .filter((question) => question.words.length > 0)
  if (counted.length === 0) return []
  return [
    heading(1, 'sanat', { text: words.sections.words }),
    text('rule', { text: wordsRuleOf(report, words) }),
    ...counted.flatMap((question): Part[] => [
      heading(2, wordsAnchor(question.number), { text: `${question.number} ` }, said(question.text, source)),
      {
        is: 'table',
        caption: words.wordsTable(question.number),
        description: own.tables.words,
        columns: columns([head.word, 2.5], [head.wordNotes, 1, 'numeric'], [head.wordRefs, 6]),
        rows: question.words.map(({ word, notes, refs }) => [
          cell(word),
          cell(number(report.language, notes)),
          cell(refRuns(refs)),
        ]),
      },
    ]),
  ]
}
