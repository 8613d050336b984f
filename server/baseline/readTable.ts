import { CsvError, parse } from 'csv-parse/sync'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import { documentKinds, elementKinds } from '#shared/baseline/strategy.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { cleanText } from './cleanText.ts'
import { bodyOf, documentKindOf, usualOwner } from './documentWords.ts'
import { readLines } from './importStrategy.ts'
import { StrategyDraft } from './StrategyDraft.ts'
import { sectionOfLabel } from './strategyWords.ts'

const columns = {
  text: ['text', 'teksti', 'kohta', 'punkt', 'element', 'sisältö', 'innehåll'],
  kind: ['kind', 'laji', 'tyyppi', 'typ', 'type', 'slag'],
  code: ['code', 'numero', 'nro', 'nummer', 'nr', 'number'],
  parent: ['parent', 'yläkohta', 'kuuluu', 'överordnad', 'hör till'],
  id: ['id', 'tunnus'],
  document: ['document', 'asiakirja', 'dokument'],
  documentId: ['document id', 'asiakirjan tunnus', 'dokumentets id'],
  documentKind: ['document kind', 'asiakirjan laji', 'dokumentets typ'],
  owner: ['owner', 'päättää', 'päättävä taho', 'beslutar', 'decided by'],
} as const
type Column = keyof typeof columns
type Row = Partial<Record<Column, string>>

const MOST = 5_000

/**
 * Reads a strategy from a table: by its columns where its first line names a column of kinds and one of texts, in three
 * languages, else as a sheet of goals and sub-goals. Refuses `bad-csv` with the line's number.
 */
export function readTable(text: string, fresh: () => string): Result<StrategyReading> {
  const delimiter = delimiterOf(text)
  const rows = rowsOf(text, delimiter)
  if (!rows.ok) return rows
  const [head = [], ...rest] = rows.value
  const names = head.map((name) => cleanText(name).trim().toLowerCase())
  const at = Object.entries(columns).flatMap(([column, words]) => {
    const place = names.findIndex((name) => words.some((word) => word === name))
    return place < 0 ? [] : [[column as Column, place] as const]
  })
  const known = new Map(at)
  if (!known.has('text') || !known.has('kind')) return readSheet(rows.value, fresh)
  const draft = new StrategyDraft(fresh)
  rest.forEach((cells, i) => {
    const row: Row = Object.fromEntries(at.map(([column, place]) => [column, unguarded(cells[place] ?? '')]))
    takeRow(draft, row, i + 2)
  })
  const read = draft.finish()
  return draft.isEmpty && read.skipped.length === 0 ? refuse('no-structure') : ok(read)
}

function takeRow(draft: StrategyDraft, row: Row, line: number): void {
  const text = cleanText(row.text ?? '').trim()
  const said = (row.kind ?? '').trim()
  const on = openDocument(draft, row)
  const kind = elementKinds.find((each) => each === said) ?? sectionOfLabel(said)
  if (!kind) return draft.skip(line, [row.code, text].filter(Boolean).join(' '))
  const code = row.code?.trim() || null
  const id = row.id?.trim() || `row ${line}`
  const parent = row.parent?.trim() || null
  draft.put({ id, kind, code: code?.slice(0, 12) ?? null, parent, document: on }, text, line)
}

/** The document that a row names, by what it is known under in the file; null: the strategy itself. */
function openDocument(draft: StrategyDraft, row: Row): string | null {
  const title = cleanText(row.document ?? '').trim()
  const named = documentKindOf(title)
  const byTitle = row.documentId === undefined && named !== 'strategy' ? title : ''
  const id = row.documentId?.trim() || byTitle
  if (id === '') {
    draft.openMarked({ document: null }, title)
    return null
  }
  const kind = documentKinds.find((each) => each === row.documentKind?.trim()) ?? named ?? 'other'
  const owner = row.owner === undefined ? usualOwner[kind] : bodyOf(row.owner)
  draft.openMarked({ document: { id, kind, owner } }, title)
  return id
}

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const unguarded = (cell: string): string => (/^'[\s'"]*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell)

/** A sheet of which only the columns' headings say what is in them. */
function readSheet(rows: readonly string[][], fresh: () => string): Result<StrategyReading> {
  return readLines(
    rows.map((cells, i) => {
      const tidy = cells.map((cell) => cleanText(cell).trim().replaceAll('\n', '<br>'))
      return { line: i + 1, indent: 0, is: 'row', cells: tidy }
    }),
    fresh,
  )
}

function rowsOf(text: string, delimiter: string): Result<string[][]> {
  try {
    return ok(
      parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true, to: MOST }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('bad-csv', String(Number(error['lines']) || 1))
  }
}

/** What stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 2_000).split(/\r?\n|\r/, 1)[0] ?? ''
  const counts = [';', '\t', ','].map((each) => [each, first.split(each).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]![0]
}
