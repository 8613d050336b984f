import { nameKey } from '#shared/people/nameKey.ts'
import { ROSTER } from '#shared/people/roster.ts'
import { bodyKey } from '#shared/people/bodyKey.ts'
import { type Group, GROUPS } from '#shared/workshop/workshop.ts'
import { cellsOf, separatorOf } from '#shared/text/cells.ts'

/** Why a line is left out. */
export type Problem = 'no-name' | 'too-long' | 'twice' | 'too-many' | 'tables-full'
/** What is to be known of a line that is taken. */
export type Remark = 'alike' | 'new-table' | 'no-place' | 'no-body'

export type RosterLine = {
  /** In the text, from 1. */
  line: number
  name: string
  /** Null `id`: a table that is not there yet. */
  table: { id: Group['id'] | null; name: string } | null
  body: string | null
  problem: Problem | null
  remark: Remark | null
}

const LONGEST = 60
const columns = {
  name: ['nimi', 'name', 'namn', 'osallistuja', 'deltagare', 'participant'],
  first: ['etunimi', 'förnamn', 'first name'],
  last: ['sukunimi', 'efternamn', 'last name', 'surname'],
  group: ['ryhmä', 'pöytä', 'grupp', 'bord', 'group', 'table'],
  body: ['toimielin', 'taho', 'organisaatio', 'organ', 'instans', 'organisation', 'body', 'organization'],
} as const
type Columns = Record<keyof typeof columns, number>

/**
 * Reads a list of people as text: `name;group;body` with semicolons, commas or tabs, with or without a heading in
 * Finnish, Swedish or English. Every line with something on it is told of, taken or not.
 */
export function readRoster(text: string, groups: readonly Group[]): RosterLine[] {
  const rows = rowsOf(text)
  const heading = headingOf(rows[0]?.cells ?? [])
  const at = heading ?? { name: 0, first: -1, last: -1, group: 1, body: 2 }
  const tables = new Map(groups.map(({ id, name }) => [bodyKey(name), { id, name } as Table]))
  const bodies = new Set(groups.flatMap(({ body }) => (body === null ? [] : [bodyKey(body)])))
  const seen = new Map<string, Set<string>>()
  let taken = 0
  const lines = rows.slice(heading ? 1 : 0).map(({ line, cells }): RosterLine => {
    const cell = (place: number) => (cells[place] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
    const name = at.name >= 0 ? cell(at.name) : `${cell(at.first)} ${cell(at.last)}`.trim()
    const [wanted, body] = [cell(at.group), cell(at.body) || null]
    const read = { line, name, table: null, body, remark: null }
    if (nameKey(name) === '') return { ...read, problem: 'no-name' }
    if ([name, wanted, body ?? ''].some((each) => each.length > LONGEST))
      return { ...read, problem: 'too-long' }
    const table =
      wanted === '' ? null : (tables.get(bodyKey(wanted)) ?? byNumber(wanted, groups) ?? newTable(wanted))
    if (table === 'full') return { ...read, table: { id: null, name: wanted }, problem: 'tables-full' }
    const places = seen.get(nameKey(name)) ?? new Set()
    const place = `${table?.name ?? ''};${bodyKey(body ?? '')}`
    if (places.has(place)) return { ...read, table, problem: 'twice' }
    if (taken >= ROSTER.most) return { ...read, table, problem: 'too-many' }
    seen.set(nameKey(name), places.add(place))
    taken += 1
    return { ...read, table, problem: null, remark: remarkOn(table, body) }
  })
  return lines.map((line) =>
    line.problem === null && seen.get(nameKey(line.name))!.size > 1 ? { ...line, remark: 'alike' } : line,
  )

  function newTable(name: string): Table | 'full' {
    if (tables.size >= GROUPS.most) return 'full'
    const table = { id: null, name }
    tables.set(bodyKey(name), table)
    return table
  }
  function remarkOn(table: Table | null, body: string | null): Remark | null {
    if (table) return table.id === null ? 'new-table' : null
    if (body === null) return 'no-place'
    return bodies.has(bodyKey(body)) ? null : 'no-body'
  }
}

type Table = NonNullable<RosterLine['table']>

/** «3» is the table whose name ends so, else the third. */
function byNumber(wanted: string, groups: readonly Group[]): Table | null {
  if (!/^\d{1,2}$/.test(wanted)) return null
  const number = Number(wanted)
  return (
    groups.find(({ name }) => Number(/\s(\d{1,2})$/.exec(name)?.[1]) === number) ?? groups[number - 1] ?? null
  )
}

function rowsOf(text: string): { line: number; cells: string[] }[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  // What Excel writes for itself.
  const told = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1]
  const first = lines.findIndex((line, i) => line.trim() !== '' && !(told !== undefined && i === 0))
  const separator = told ?? separatorOf(lines[first] ?? '')
  return lines
    .map((line, i) => ({ line: i + 1, cells: cellsOf(line, separator)[0] ?? [] }))
    .filter(({ line, cells }) => cells.length > 0 && !(told !== undefined && line === 1))
}

function headingOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.normalize('NFC').toLowerCase())
  const find = (column: keyof Columns) =>
    names.findIndex((name) => columns[column].some((each) => each === name))
  const at = {
    name: find('name'),
    first: find('first'),
    last: find('last'),
    group: find('group'),
    body: find('body'),
  }
  return at.name >= 0 || (at.first >= 0 && at.last >= 0) ? at : null
}

/** The tables that are not there yet, with the body that all on their lines speak for. */
export function newTablesIn(lines: readonly RosterLine[]): { name: string; body: string | null }[] {
  const fresh = lines.filter(({ problem, table }) => problem === null && table?.id === null)
  return [...Map.groupBy(fresh, ({ table }) => bodyKey(table!.name)).values()].map((at) => {
    const [first] = at
    const body = at.every((each) => bodyKey(each.body ?? '') === bodyKey(first!.body ?? ''))
      ? first!.body
      : null
    return { name: first!.table!.name, body }
  })
}
