import type { Across } from '#shared/report/across.ts'
import { number } from '#shared/report/typography.ts'
import type { Part } from './document.ts'
import { heading, type Source, text, themeRuns } from './source.ts'
import { cell, columns } from './table.ts'

/** So many columns of figures stand beside a theme's name on an upright page. */
const abreast = 6

/** Where tables or bodies agree and differ: the findings, then the figures they come from. */
export function acrossChapter(source: Source): Part[] {
  const { across } = source.report
  if (across === null) return []
  const findings: Part[] =
    across.findings.length === 0
      ? []
      : [{ is: 'list', ordered: false, items: across.findings.map((finding) => [{ text: finding }]) }]
  const slices = Math.max(1, Math.ceil(across.columns.length / abreast))
  return [
    heading(1, 'vertailu', { text: source.own.across[across.by].title }),
    ...findings,
    text('rule', { text: across.rule }),
    ...Array.from({ length: slices }, (_, i) => matrix(across, i, slices, source)),
  ]
}

/** Wide comparisons stand as several tables of equal width, each with all themes. */
function matrix({ by, columns: all, rows }: Across, slice: number, slices: number, source: Source): Part {
  const { words, own, report } = source
  const each = Math.ceil(all.length / slices)
  const from = slice * each
  const shown = all.slice(from, from + each)
  return {
    is: 'table',
    caption: own.across[by].caption(slices === 1 ? '' : ` (${slice + 1}/${slices})`),
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
