import type { Report } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Every counted word of every question: what the clouds show, and what they leave out. */
export function wordsSheet(report: Report): Sheet {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  const edits = words.together.edits(report.wordEdits.hidden, report.wordEdits.joined)
  return {
    name: own.sheets.words,
    title: own.sheets.words,
    rules: [words.wordsRule, ...(edits === '' ? [] : [edits])],
    columns: [
      { title: columns.question, width: 10 },
      { title: columns.word, width: 30 },
      { title: columns.wordNotes, width: 12 },
      { title: columns.wordRefs, width: 70 },
    ],
    rows: report.activities
      .flatMap(({ questions }) => questions)
      .flatMap(({ number, words: counted }) =>
        counted.map(({ word, notes, refs }): Cell[] => [number, word, notes, refs.join(', ')]),
      ),
    charts: [],
  }
}
