import { elementName } from '#shared/report/lookup.ts'
import { type Report, stanceColumns } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet } from './workbook.ts'

/** What was said of each element of the present strategy, those nobody spoke of too. */
export function changeSheets(report: Report): Sheet[] {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  const questions = report.activities.flatMap(({ questions }) => questions)
  const tables = questions.flatMap(({ number, changes }) => (changes ? [{ number, changes }] : []))
  if (tables.length === 0) return []
  const rules = tables.map(({ number, changes }) =>
    changes.elements === 0
      ? `${number}: ${changes.rule}`
      : `${number}: ${changes.rule} ${words.silent(changes.silent, changes.elements)}`,
  )
  return [
    {
      name: own.sheets.changes,
      title: words.changesOf,
      rules,
      columns: [
        { title: columns.question, width: 10 },
        { title: columns.kind, width: 14 },
        { title: columns.aim, width: 56 },
        { title: columns.notes, width: 10 },
        { title: columns.writers, width: 14 },
        { title: columns.groups, width: 10 },
        ...stanceColumns.map((stance) => ({ title: words.stances[stance], width: 18 })),
      ],
      rows: tables.flatMap(({ number, changes }) =>
        changes.rows.map(({ element, reach, notes }): Cell[] => [
          number,
          element ? words.elements[element.kind] : null,
          element ? elementName(element) : words.noElement,
          reach.notes,
          reach.writers === 0 && reach.notes > 0 ? null : reach.writers,
          reach.groups,
          ...stanceColumns.map((stance) => (notes[stance] ?? []).join(', ')),
        ]),
      ),
      charts: [],
    },
  ]
}
