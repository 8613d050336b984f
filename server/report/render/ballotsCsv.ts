import { ballotLists } from '#shared/report/ballots.ts'
import type { Report } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { csvOf } from './csv.ts'

/** Every ballot of every closed vote, a row for each option that it gave dots to: what a spreadsheet counts anew (V15). */
export function renderBallotsCsv(report: Report): string {
  const { columns } = wordsOf(report.language)
  const head = [
    ...[columns.activity, columns.vote, columns.code, columns.weight],
    ...[columns.theme, columns.option, columns.dots],
  ]
  const rows = ballotLists(report.activities).flatMap(({ activity, vote, lines }) =>
    lines.flatMap(({ code, weight, given }) =>
      given.map(({ letter, title, dots }) => [
        ...[activity.title, vote.name, code, weight],
        ...[letter, title, dots],
      ]),
    ),
  )
  return csvOf([head, ...rows])
}
