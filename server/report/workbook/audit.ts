import type { Report } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { refCell } from './notes.ts'
import type { Cell, Sheet } from './workbook.ts'

/** The summaries' sentences with the notes that they stand on; a sentence without its label is in no file. */
export function summarySheets(report: Report): Sheet[] {
  const own = workbookWords[report.language]
  const { columns } = wordsOf(report.language)
  const rows = report.activities
    .flatMap(({ questions }) => questions)
    .flatMap(({ number, summary }) =>
      (summary?.sentences ?? []).map(({ clauses }): Cell[] => [
        number,
        clauses.map(({ text }) => text).join(' '),
        [...new Set(clauses.flatMap(({ refs }) => refs))].join(', '),
        summary?.label ?? '',
        summary?.mark ?? null,
      ]),
    )
  if (rows.length === 0) return []
  return [
    {
      name: own.sheets.summaries,
      title: own.sheets.summaries,
      rules: [],
      columns: [
        { title: columns.question, width: 10 },
        { title: own.columns.sentence, width: 90 },
        { title: own.columns.sources, width: 22 },
        { title: own.columns.label, width: 44 },
        { title: own.columns.mark, width: 24 },
      ],
      rows,
      charts: [],
    },
  ]
}

/** Themes against tables or bodies. */
export function acrossSheets(report: Report): Sheet[] {
  const { across } = report
  if (across === null) return []
  const own = workbookWords[report.language]
  const { columns } = wordsOf(report.language)
  const told = documentWords[report.language]
  return [
    {
      name: own.sheets.across,
      title: own.sheets.across,
      rules: [across.rule, ...across.findings],
      columns: [
        { title: columns.question, width: 10 },
        { title: columns.theme, width: 10 },
        { title: columns.themeTitle, width: 44 },
        { title: told.spreadColumn, width: 20 },
        ...distinct(across.columns.map(({ name }) => name)).map((title) => ({ title, width: 14 })),
      ],
      rows: across.rows.map(({ question, letter, title, spread, cells }): Cell[] => [
        question,
        letter,
        title,
        told.spread[spread],
        ...cells,
      ]),
      charts: [],
    },
  ]
}

/** Which notes the summaries speak of, and why not of others. */
export function coverageSheets(report: Report): Sheet[] {
  const { coverage } = report
  if (coverage === null) return []
  const own = workbookWords[report.language]
  const { columns } = wordsOf(report.language)
  const reasons = new Map(coverage.unspoken.map(({ ref, reason }) => [ref, reason]))
  const cited = new Set(
    report.activities.flatMap(({ questions }) =>
      questions.flatMap(({ summary }) =>
        (summary?.sentences ?? []).flatMap(({ clauses }) => clauses.flatMap(({ refs }) => refs)),
      ),
    ),
  )
  return [
    {
      name: own.sheets.coverage,
      title: own.sheets.coverage,
      rules: [coverage.rule, ...(coverage.reason === null ? [] : [coverage.reason])],
      columns: [
        { title: columns.ref, width: 8 },
        { title: columns.note, width: 70 },
        { title: own.columns.sources, width: 12 },
        { title: own.columns.spoken, width: 12 },
        { title: own.columns.reason, width: 50 },
      ],
      rows: report.notes.map(({ ref, text }): Cell[] => [
        refCell(ref),
        text,
        Number(cited.has(ref)),
        Number(!reasons.has(ref)),
        reasons.get(ref) ?? null,
      ]),
      charts: [],
    },
  ]
}

/** Headers of a table must differ. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
