import type { Across } from '#shared/report/across.ts'
import { number } from '#shared/report/typography.ts'
import type { Part } from './document.ts'
import { heading, type Source, text, themeRuns } from './source.ts'
import { cell, columns, slices } from './table.ts'

/** Where tables or bodies agree and differ: the findings, then the figures they come from. */
export function acrossChapter(source: Source): Part[] {
  const { across } = source.report
  if (across === null) return []
  const findings: Part[] =
    across.findings.length === 0
      ? []
      : [{ is: 'list', ordered: false, items: across.findings.map((finding) => [{ text: finding }]) }]
  return [
    heading(1, 'vertailu', { text: source.own.across[across.by].title }),
    ...findings,
    text('rule', { text: across.rule }),
    ...slices(across.columns).map((slice) => matrix(across, slice, source)),
  ]
}

type Slice = ReturnType<typeof slices<Across['columns'][number]>>[number]

/** Each of the tables has all themes. */
function matrix({ by, rows }: Across, { from, shown, part }: Slice, source: Source): Part {
  const { words, own, report } = source
  return {
    is: 'table',
    caption: own.across[by].caption(part),
    description: own.tables.across,
    columns: columns(
      [words.columns.theme, 3.4],
      [words.columns.question, 1.1],
      ...shown.map(({ name }): [string, number, 'numeric'] => [name, 1.1, 'numeric']),
      [own.spreadColumn, 1.3],
    ),
    rows: [
      ...rows.map((row) => [
        cell(themeRuns(row, source, row.anchor)),
        cell(row.question),
        ...shown.map((_, i) => cell(number(report.language, row.cells[from + i] ?? 0))),
        cell(own.spread[row.spread]),
      ]),
      [
        cell(words.columns.notes),
        cell(''),
        ...shown.map(({ notes }) => cell(number(report.language, notes))),
        cell(''),
      ],
    ],
  }
}
