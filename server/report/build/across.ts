import type { Across } from '#shared/report/across.ts'
import type { ReportActivity, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import { acrossWords } from '#shared/report/words/acrossWords.ts'
import type { Group, Language } from '#shared/workshop/workshop.ts'
import { acrossFindings, type SpreadRow } from './acrossFindings.ts'

/** More tables than this make a table nobody can read: then bodies are compared. */
const MOST_TABLES = 12
/** One note says nothing of how far a theme reached. */
const FEWEST_NOTES = 2

type Column = Across['columns'][number]
type Row = Across['rows'][number]

/**
 * Themes against tables, or against bodies where more than twelve tables wrote (R10). Null where there are not two
 * columns and a theme to compare. Notes that no table wrote are in no column.
 */
export function acrossOf(
  activities: readonly ReportActivity[],
  notes: readonly ReportNote[],
  groups: readonly Pick<Group, 'id' | 'name' | 'body'>[],
  language: Language,
): Across | null {
  const words = acrossWords[language]
  const wrote = groups.filter(({ id }) => notes.some(({ group }) => group === id))
  const by = wrote.length > MOST_TABLES && wrote.some(({ body }) => Boolean(body)) ? 'body' : 'group'
  const placeOf = new Map<string, string | null>(
    wrote.map(({ id, body }) => [id, by === 'group' ? id : body || null]),
  )
  const names = new Map<string | null, string>(
    by === 'group'
      ? wrote.map(({ id, name }) => [id, name])
      : bodiesLast([...placeOf.values()]).map((body) => [body, body ?? words.noBody]),
  )
  const inColumn = (own: readonly ReportNote[], id: string | null) =>
    own.filter(({ group }) => group !== null && placeOf.get(group) === id).length
  const columns: Column[] = [...names].map(([id, name]) => ({ id, name, notes: inColumn(notes, id) }))
  const byRef = new Map(notes.map((note) => [note.ref, note]))
  const cellsOf = (refs: readonly string[]) => {
    const own = refs.flatMap((ref) => byRef.get(ref) ?? [])
    return columns.map(({ id }) => inColumn(own, id))
  }
  const rows = activities.flatMap(({ questions }) =>
    questions.flatMap((question) => rowsOf(question, cellsOf)),
  )
  if (columns.length < 2 || rows.length === 0) return null
  return {
    by,
    columns,
    rows: rows.map(({ wrote: _, ...row }) => row),
    findings: acrossFindings(by, columns, rows, words),
    rule: words.rule[by],
  }
}

function rowsOf(question: ReportQuestion, cellsOf: (refs: readonly string[]) => number[]): SpreadRow[] {
  const refs = [...question.themes.flatMap((theme) => theme.notes), ...question.unsorted]
  const wrote = cellsOf(refs).filter((count) => count > 0).length
  return question.themes.flatMap(({ id, anchor, letter, title, notes }) => {
    const cells = cellsOf(notes)
    if (cells.reduce((sum, count) => sum + count, 0) < FEWEST_NOTES) return []
    const reached = cells.filter((count) => count > 0).length
    const spread = spreadOf(reached, wrote)
    return { theme: id, anchor, letter, title, question: question.number, cells, spread, wrote }
  })
}

/** `reached` of the `wrote` columns that wrote on the question; one of one is no agreement. */
export function spreadOf(reached: number, wrote: number): Row['spread'] {
  if (reached <= 1) return 'one'
  if (reached === wrote) return 'all'
  return reached * 2 > wrote ? 'most' : 'some'
}

/** Each body once, in the tables' order; tables without one come last. */
const bodiesLast = (bodies: readonly (string | null)[]): (string | null)[] =>
  [...new Set(bodies)].toSorted((a, b) => Number(a === null) - Number(b === null))
