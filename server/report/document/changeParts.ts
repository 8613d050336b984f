import { elementName } from '#shared/report/lookup.ts'
import { type ChangeRow, type ChangeTable, stanceColumns } from '#shared/report/report.ts'
import { number } from '#shared/report/typography.ts'
import type { Part, Run } from './document.ts'
import { heading, groupRun, noteRun, refRuns, said, type Source, strong, text } from './source.ts'
import { cell, columns } from './table.ts'

/** The strategy element by element: how much was said of it, and every proposal beside the present text. */
export function changeParts(table: ChangeTable, place: string, source: Source): Part[] {
  const { words } = source
  const { rule, silent, elements } = table
  return [
    heading(3, `muutokset-${place.replace('.', '-')}`, { text: words.changesOf }),
    text('rule', { text: elements === 0 ? rule : `${rule} ${words.silent(silent, elements)}` }),
    overview(table, place, source),
    ...beforeAfter(table, place, source),
  ]
}

function overview({ rows }: ChangeTable, place: string, source: Source): Part {
  const { words, own, report } = source
  const head = words.columns
  const shown = (value: number) => number(report.language, value)
  return {
    is: 'table',
    caption: `${words.changesOf}, ${place}`,
    description: own.tables.changes,
    columns: columns(
      [head.aim, 3.2],
      ...stanceColumns.map((column): [string, number] => [words.stances[column], 1.1]),
      [head.notes, 0.9, 'numeric'],
      [head.writers, 1.2, 'numeric'],
      [head.groups, 0.9, 'numeric'],
    ),
    rows: rows.map((row) => [
      cell([
        ...nameOf(row, source),
        ...(row.reach.notes === 0 ? [{ text: '\n' }, strong(words.silentElement)] : []),
      ]),
      ...stanceColumns.map((column) => {
        const refs = row.notes[column] ?? []
        return cell(refs.length === 0 ? '0' : [strong(shown(refs.length)), { text: ': ' }, ...refRuns(refs)])
      }),
      cell(shown(row.reach.notes)),
      cell(shown(row.reach.writers)),
      cell(report.annex || row.groups.length === 0 ? shown(row.reach.groups) : fromRuns(row, source)),
    ]),
  }
}

function nameOf({ element }: ChangeRow, source: Source): Run[] {
  const { words } = source
  if (element === null) return [{ text: words.noElement }]
  return [{ text: `${words.elements[element.kind]} ` }, said(elementName(element), source)]
}

/** "Niemi 2, Lahti 1": from which tables the notes came, where no proposal stands with its own table. */
const fromRuns = ({ groups }: ChangeRow, source: Source): Run[] =>
  groups.flatMap(({ group, notes }, i) => [
    ...(i === 0 ? [] : [{ text: ', ' }]),
    said(source.report.groups.find(({ id }) => id === group)?.name ?? '', source),
    { text: `\u00a0${notes}` },
  ])

function beforeAfter({ rows }: ChangeTable, place: string, source: Source): Part[] {
  const { words, own, find, report } = source
  const lines = rows.flatMap((row) =>
    stanceColumns
      .flatMap((column) => row.notes[column] ?? [])
      .flatMap((ref) => find.note(ref) ?? [])
      .map((note) => ({ row, note })),
  )
  const named = report.groups.length > 0
  const voted = lines.some(({ note }) => note.dots !== null)
  if (lines.length === 0 || !report.annex) return []
  return [
    text('rule', { text: own.beforeAfter.rule }),
    {
      is: 'table',
      caption: `${own.beforeAfter.title}, ${place}`,
      description: own.tables.beforeAfter,
      columns: columns(
        [words.columns.ref, 0.7],
        [own.beforeAfter.before, 3.5],
        [own.beforeAfter.after, 4],
        [words.columns.kind, 1.3],
        ...(named ? [[words.columns.group, 1.3] as [string, number]] : []),
        ...(voted ? [[words.columns.dots, 0.9, 'numeric'] as [string, number, 'numeric']] : []),
      ),
      rows: lines.map(({ row, note }) => [
        cell({ text: note.ref, ref: note.ref }),
        cell(row.element === null ? own.beforeAfter.nothing : said(elementName(row.element), source)),
        cell(noteRun(note, source)),
        cell(words.kinds[note.kind]),
        ...(named ? [cell(groupRun(note, source))] : []),
        ...(voted ? [cell(note.dots ?? 0)] : []),
      ]),
    },
  ]
}
