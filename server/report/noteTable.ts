import { lookupIn } from '#shared/report/lookup.ts'
import type { Report } from '#shared/report/report.ts'
import { coverageWords } from '#shared/report/words/coverageWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { citedBy } from './audit/coverage.ts'

export type Cell = string | number | null | undefined

/** All notes, a row each, in the report's order, for spreadsheets of every kind. */
export function noteTable(report: Report): { head: string[]; rows: Cell[][] } {
  const words = wordsOf(report.language)
  const { columns } = words
  const find = lookupIn(report)
  const activities = new Map(report.activities.map((activity) => [activity.id, activity]))
  const covered = coverageWords[report.language]
  const cited = new Set(report.activities.flatMap(({ questions }) => questions.flatMap(citedBy)))
  const silent = new Map(report.coverage?.unspoken.map(({ ref, reason }) => [ref, reason]))
  const spokenOf = (ref: string): Cell[] => {
    if (report.coverage === null) return [null, null]
    if (silent.has(ref)) return [covered.inText.no, silent.get(ref)]
    return [covered.inText[cited.has(ref) ? 'cited' : 'likewise'], null]
  }
  const head = [
    columns.ref,
    columns.note,
    columns.kind,
    columns.activity,
    columns.question,
    columns.group,
    columns.body,
    columns.theme,
    columns.themeTitle,
    columns.themeRank,
    columns.themeDots,
    columns.noteDots,
    columns.sorted,
    columns.aim,
    columns.aimText,
    columns.language,
    words.together.columns.pair,
    words.together.columns.same,
    covered.columns.inText,
    covered.columns.why,
  ]
  const rows = report.notes.map((note) => {
    const theme = find.theme(note)
    const group = find.group(note)
    const aim = find.aim(note)
    return [
      note.ref,
      note.text,
      words.kinds[note.kind],
      activities.get(note.activity)?.title,
      note.question === null ? null : find.question(note)?.text,
      group?.name,
      group?.body,
      theme?.letter,
      theme?.title,
      theme?.rank,
      theme?.support?.dots,
      note.dots,
      note.sorted === null ? null : words.sorted[note.sorted],
      aim ? (aim.code ?? words.elements[aim.kind]) : null,
      aim?.text,
      note.language === null ? null : words.languages[note.language],
      find.opposed(note).join(', '),
      // One value for all of a stack, so that thoughts can be counted.
      note.under ?? (note.same ? note.ref : null),
      ...spokenOf(note.ref),
    ]
  })
  return { head, rows }
}
