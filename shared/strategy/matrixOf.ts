import type { Element } from '../baseline/strategy.ts'
import type { AmendmentId, ElementId, GroupId, PersonId } from '../ids.ts'
import { headsOf } from '../people/heads.ts'
import type { Person } from '../people/person.ts'
import type { Amendment } from './amendment.ts'
import type { Cell, Matrix } from './matrix.ts'
import { rootOf } from './support.ts'

/** Who supports an amendment as it reads now; `heads`: how many people share the device. */
export type MatrixSupporter = { id: PersonId; group: GroupId | null; heads: number }
export type MatrixAmendment = Pick<Amendment, 'id' | 'targets' | 'place' | 'group' | 'into' | 'hands'> & {
  supporters: readonly MatrixSupporter[]
}
/** What a matrix is made of. Each written note once, with the table that wrote it. */
export type MatrixGround = {
  elements: readonly Element[]
  groups: readonly GroupId[]
  notes: readonly { aim: ElementId | null; group: GroupId | null }[]
  amendments: readonly MatrixAmendment[]
}

/** Amendments with those who support them as they read now. */
export function withSupporters(
  amendments: readonly Amendment[],
  people: readonly Pick<Person, 'id' | 'group' | 'sharing' | 'removed' | 'role'>[],
): MatrixAmendment[] {
  const here = new Map(
    people.filter(({ removed, role }) => !removed && role === 'participant').map((each) => [each.id, each]),
  )
  return amendments.map((amendment) => ({
    ...amendment,
    supporters: (Object.entries(amendment.supports) as [PersonId, number][]).flatMap(([id, revision]) => {
      const person = here.get(id)
      if (!person || revision !== amendment.wording.revision) return []
      return [{ id, group: person.group, heads: headsOf(person) }]
    }),
  }))
}

/**
 * Below which an element is thin: a share of the tables, and of the median of the notes that the others beside it have.
 * Half an evening's notes are not about each goal; a quarter of what the others got is little whatever is counted.
 */
export const THIN = { tables: 1 / 3, notes: 1 / 4 } as const

type Row = {
  element: Element
  notes: number[]
  loose: number
  /** Amendments by table, those merged into another as that one. */
  amendments: Map<number, Set<AmendmentId>>
  people: Map<PersonId, MatrixSupporter>
  hands: Map<GroupId, number>
}

/**
 * Elements against tables, in the strategy's order: what is said of an element counts for all that it lies under.
 * An amendment counts where it aims, one that adds something where that would lie; a person counts once in each row and
 * a table with the hands counted there or its people, whichever is more.
 */
export function matrixOf({ elements, groups, notes, amendments }: MatrixGround): Matrix {
  const columns = new Map(groups.map((group, at) => [group, at]))
  const rows = new Map<ElementId, Row>(
    elements.map((element) => [
      element.id,
      {
        ...{ element, notes: groups.map(() => 0), loose: 0 },
        ...{ amendments: new Map(), people: new Map(), hands: new Map() },
      },
    ]),
  )
  const above = new Map(elements.map(({ id }) => [id, climb(id, rows)]))
  let [unaimed, astray] = [0, 0]
  for (const { aim, group } of notes) {
    if (aim === null) unaimed += 1
    else if (!rows.has(aim)) astray += 1
    const at = group === null ? undefined : columns.get(group)
    for (const row of (aim !== null && above.get(aim)) || []) {
      if (at === undefined) row.loose += 1
      else row.notes[at]! += 1
    }
  }
  const byId = new Map(amendments.map((each) => [each.id, each]))
  for (const amendment of amendments) {
    const aims = [...amendment.targets, ...(amendment.targets.length > 0 ? [] : placed(amendment))]
    for (const row of new Set(aims.flatMap((aim) => above.get(aim) ?? [])))
      addAmendment(row, amendment, rootOf(byId, amendment.id), columns)
  }
  return { groups: [...groups], rows: judged([...rows.values()], groups), unaimed, astray }
}

const placed = ({ place }: MatrixAmendment): ElementId[] =>
  [place?.parent ?? place?.after ?? null].flatMap((id) => id ?? [])

/** The rows of an element and of all that it lies under; a circle of parents ends the climb. */
function climb(id: ElementId, rows: ReadonlyMap<ElementId, Row>): Row[] {
  const found = new Set<Row>()
  for (let at: ElementId | null = id; at !== null;) {
    const row = rows.get(at)
    if (!row || found.has(row)) break
    found.add(row)
    at = row.element.parent
  }
  return [...found]
}

/** No table's own: who facilitates made it. */
const noTable = -1

function addAmendment(
  row: Row,
  { group, supporters, hands }: MatrixAmendment,
  root: AmendmentId,
  columns: ReadonlyMap<GroupId, number>,
): void {
  const at = group === null ? noTable : (columns.get(group) ?? noTable)
  row.amendments.set(at, (row.amendments.get(at) ?? new Set()).add(root))
  for (const person of supporters) row.people.set(person.id, person)
  for (const [table, count] of Object.entries(hands) as [GroupId, number][])
    row.hands.set(table, Math.max(row.hands.get(table) ?? 0, count))
}

function judged(rows: readonly Row[], groups: readonly GroupId[]): Matrix['rows'] {
  const counted = rows.map((row) => ({ row, ...counts(row, groups) }))
  const beside = new Map<string, number[]>()
  for (const { row, total } of counted)
    beside.set(layerOf(row), [...(beside.get(layerOf(row)) ?? []), total.notes])
  const spoken = counted.some(({ total }) => total.notes > 0)
  return counted.map(({ row, cells, total }) => {
    const tables = cells.filter(({ notes, amendments, supporters }) => notes + amendments + supporters > 0)
    const others = without(beside.get(layerOf(row)) ?? [], total.notes)
    const isThin = tables.length < groups.length * THIN.tables || total.notes < median(others) * THIN.notes
    const judgedKind = row.element.kind === 'goal' || row.element.kind === 'focus'
    return {
      element: row.element.id,
      ...{ cells, total, tables: tables.length },
      // Before anybody has spoken of anything, everything is thin and nothing is.
      thin: spoken && judgedKind && isThin,
    }
  })
}

const layerOf = ({ element: { kind, parent, document } }: Row): string => `${kind} ${parent} ${document}`

function counts(row: Row, groups: readonly GroupId[]): { cells: Cell[]; total: Cell } {
  const heads = new Map<GroupId | null, number>()
  for (const { group, heads: some } of row.people.values()) heads.set(group, (heads.get(group) ?? 0) + some)
  const cells = groups.map((group, at) => ({
    notes: row.notes[at] ?? 0,
    amendments: row.amendments.get(at)?.size ?? 0,
    supporters: Math.max(heads.get(group) ?? 0, row.hands.get(group) ?? 0),
  }))
  const known = new Set<GroupId | null>(groups)
  const elsewhere = [...heads].reduce((sum, [group, some]) => (known.has(group) ? sum : sum + some), 0)
  return {
    cells,
    total: {
      notes: cells.reduce((sum, { notes }) => sum + notes, row.loose),
      amendments: new Set([...row.amendments.values()].flatMap((ids) => [...ids])).size,
      supporters: cells.reduce((sum, { supporters }) => sum + supporters, elsewhere),
    },
  }
}

function without(values: readonly number[], one: number): number[] {
  const at = values.indexOf(one)
  return values.filter((_, place) => place !== at)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
