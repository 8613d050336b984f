import { wordsAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion } from '#shared/report/report.ts'
import { number } from '#shared/report/typography.ts'
import { pictured } from '#shared/report/wordCloud.ts'
import type { Part } from './document.ts'
import { heading, type Source, text } from './source.ts'
import { cell, columns } from './table.ts'

const named = 10

/** The words as a picture and the most common ones as a table; all of them are in the annex. */
export function cloudParts(
  { words: counted, number: place, text: question }: ReportQuestion,
  source: Source,
) {
  const { words, own, report } = source
  if (counted.length === 0) return []
  const first = counted.slice(0, named)
  const most = Math.max(...counted.map(({ notes }) => notes))
  const shared = first.filter(({ notes }) => notes > 1)
  const parts: Part[] = [
    heading(3, `pilvi-${place.replace('.', '-')}`, { text: words.wordsOf }),
    {
      is: 'cloud',
      caption: words.cloudTitle(question),
      alt: words.cloudText(first.map(({ word, notes }) => words.wordTimes(word, notes))),
      words: pictured(counted).map(({ word, notes }) => ({ word, notes })),
    },
    text('rule', { text: `${words.cloudRule} ` }, { text: words.toTable, to: wordsAnchor(place) }),
  ]
  // Words of a single note are in no order worth a table here.
  if (shared.length > 0)
    parts.push({
      is: 'table',
      caption: own.topWords(place),
      description: own.tables.topWords,
      columns: columns([words.columns.word, 4], [words.columns.wordNotes, 2, 'numeric']),
      rows: shared.map(({ word, notes }) => [
        cell(word),
        cell(number(report.language, notes), { bar: notes / most }),
      ]),
    })
  return parts
}
