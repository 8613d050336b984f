import type { BodyColumn, ReportQuestion } from '#shared/report/report.ts'
import type { Cell, Part, Run } from './document.ts'
import { heading, noteRun, reachOf, said, type Source, strong, text, themeRuns } from './source.ts'
import { cell, columns, slices } from './table.ts'

/** So many columns of text are still read on a page, and so many notes in a cell. */
const beside = 3
const together = 8

/** Answers by body: how much of each theme, then the notes, side by side while they fit, else body by body. */
export function bodyParts(bodies: readonly BodyColumn[], question: ReportQuestion, source: Source): Part[] {
  const { words } = source
  const fits =
    bodies.length <= beside &&
    bodies.every(({ themes, unsorted }) =>
      [...themes.map(({ notes }) => notes), unsorted].every((refs) => refs.length <= together),
    )
  return [
    heading(3, `toimielimet-${question.number.replace('.', '-')}`, { text: words.bodiesOf }),
    text('rule', { text: words.order.bodies }),
    {
      is: 'list',
      ordered: false,
      items: bodies.map(({ body, reach }) => [
        bodyRun(body, source),
        { text: `: ${reachOf(reach, source)}` },
      ]),
    },
    ...slices(bodies).map(({ shown, part }) => matrix(shown, part, question, source)),
    ...(fits || !source.report.annex
      ? slices(bodies).map(({ shown, part }) => besideEachOther(shown, part, question, source))
      : bodies.flatMap((column) => oneBody(column, question, source))),
  ]
}

const bodyRun = (body: string | null, source: Source): Run =>
  body === null ? { text: source.words.noBody } : said(body, source)

const notesOf = (column: BodyColumn, theme: string): readonly string[] =>
  column.themes.find((each) => each.theme === theme)?.notes ?? []

const bodyTitles = (bodies: readonly BodyColumn[], source: Source): string[] =>
  bodies.map(({ body }) => body ?? source.words.noBody)

function rowsOf(
  bodies: readonly BodyColumn[],
  { themes }: ReportQuestion,
  source: Source,
  cellOf: (refs: readonly string[]) => Cell,
): Cell[][] {
  return [
    ...themes.map((theme) => [
      cell(themeRuns(theme, source)),
      ...bodies.map((column) => cellOf(notesOf(column, theme.id))),
    ]),
    [cell(source.words.unsorted), ...bodies.map(({ unsorted }) => cellOf(unsorted))],
  ]
}

function matrix(bodies: readonly BodyColumn[], part: string, question: ReportQuestion, source: Source): Part {
  const { words, own } = source
  return {
    is: 'table',
    caption: `${words.bodiesMatrix}, ${question.number}${part}`,
    description: own.tables.matrix,
    columns: columns(
      [words.columns.theme, 3],
      ...bodyTitles(bodies, source).map((title): [string, number, 'numeric'] => [title, 1.2, 'numeric']),
    ),
    rows: rowsOf(bodies, question, source, (refs) => cell(refs.length)),
  }
}

const noteLine = (ref: string, source: Source): Run[] => {
  const note = source.find.note(ref)
  return [{ text: ref, ref }, ...(note === undefined ? [] : [{ text: ' ' }, noteRun(note, source)])]
}

function besideEachOther(
  bodies: readonly BodyColumn[],
  part: string,
  question: ReportQuestion,
  source: Source,
): Part {
  const { words, own } = source
  return {
    is: 'table',
    caption: `${words.bodiesOf}, ${question.number}${part}`,
    description: own.tables.bodies,
    columns: columns(
      [words.columns.theme, 1.6],
      ...bodyTitles(bodies, source).map((title): [string, number] => [title, 2.4]),
    ),
    rows: rowsOf(bodies, question, source, (refs) =>
      refs.length === 0
        ? cell('–')
        : cell(refs.flatMap((ref, i) => [...(i === 0 ? [] : [{ text: '\n' }]), ...noteLine(ref, source)])),
    ),
  }
}

function oneBody(column: BodyColumn, { themes, number }: ReportQuestion, source: Source): Part[] {
  const { words, own, find } = source
  const name = column.body ?? words.noBody
  const row = (ref: string, theme: Run[]) => {
    const note = find.note(ref)
    return note === undefined ? [] : [[cell({ text: ref, ref }), cell(noteRun(note, source)), cell(theme)]]
  }
  const rows = [
    ...themes.flatMap((theme) =>
      notesOf(column, theme.id).flatMap((ref) => row(ref, themeRuns(theme, source))),
    ),
    ...column.unsorted.flatMap((ref) => row(ref, [strong(words.unsorted)])),
  ]
  if (rows.length === 0) return []
  return [
    {
      is: 'table',
      caption: `${own.bodyNotes(name)}, ${number}`,
      description: own.tables.body,
      columns: columns([words.columns.ref, 0.8], [words.columns.note, 6], [words.columns.theme, 3]),
      rows,
    },
  ]
}
