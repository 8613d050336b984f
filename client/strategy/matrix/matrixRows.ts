import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import type { Matrix } from '#shared/strategy/matrix.ts'

export type MatrixRow = Matrix['rows'][number]
export type ShownRow = {
  row: MatrixRow
  element: Element
  depth: number
  /** Whether something lies below it that can be shown. */
  opens: boolean
}

/** What speaks of everything: it is among the rows when somebody has spoken of it, or all are asked for. */
const broad: ReadonlySet<Element['kind']> = new Set(['mission', 'vision', 'value', 'metric'])

/**
 * Rows as they are shown: goals, and what lies below the opened ones; or all elements. What claims a parent that is not
 * there stands at the top.
 */
export function shownRows(
  { rows }: Pick<Matrix, 'rows'>,
  elements: readonly Element[],
  opened: ReadonlySet<ElementId>,
  all: boolean,
): ShownRow[] {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const isSilent = ({ total }: MatrixRow) => total.notes + total.amendments + total.supporters === 0
  const hasGoals = elements.some(({ kind }) => !broad.has(kind))
  const parents = new Set(
    elements.flatMap(({ parent }) => (parent !== null && byId.has(parent) ? parent : [])),
  )
  return rows.flatMap((row): ShownRow[] => {
    const element = byId.get(row.element)
    if (!element) return []
    const above = aboveOf(element, byId)
    if (!all && above.some((id) => !opened.has(id))) return []
    if (!all && hasGoals && above.length === 0 && broad.has(element.kind) && isSilent(row)) return []
    return [{ row, element, depth: above.length, opens: parents.has(element.id) }]
  })
}

/** Every element that one lies below; of a circle of parents none, so that no row is lost. */
function aboveOf(element: Element, byId: ReadonlyMap<ElementId, Element>): ElementId[] {
  const above = new Set<ElementId>()
  for (let at = element.parent; at !== null; at = byId.get(at)?.parent ?? null) {
    if (at === element.id || above.has(at)) return []
    if (byId.has(at)) above.add(at)
  }
  return [...above]
}

/** How strongly a number is tinted, 0–4: by what is most in the table, so that two evenings look alike. */
export function tintOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / Math.max(4, most)) * 4))
}
