import type { ElementKind } from '#shared/baseline/strategy.ts'
import type { ReportStrategy } from '#shared/report/strategy.ts'

type Element = ReportStrategy['elements'][number]

/**
 * One paragraph of the file. `stays`: in both texts; `comes`, `goes`: in one of them; `movedTo`, `movedFrom`: the two ends
 * of one that changes places with its words as they are. Accepting all leaves what stays, comes and movedTo, in the draft's
 * order; rejecting all what stays, goes and movedFrom, in that of the strategy as it is.
 */
export type Row = {
  is: 'stays' | 'comes' | 'goes' | 'movedTo' | 'movedFrom'
  element: Element
  /** Numbers of the amendments that do it. */
  by: readonly number[]
  /** What it lies under at the top. */
  top: ElementKind
  document: string | null
}

/** What an element is led by when it has no amendment of its own: the nearest above it that changes places. */
type Placed = { element: Element; top: ElementKind; carried: readonly number[] | null }

function placed(elements: readonly Element[]): Placed[] {
  const above: { element: Element; carried: readonly number[] | null }[] = []
  return elements.map((element) => {
    above.length = Math.min(above.length, element.depth)
    const over = above.at(-1)?.carried ?? null
    const own = element.is === 'moved' || (element.is === 'merged' && element.after !== null)
    const carried = own ? element.by : over
    above.push({ element, carried })
    return {
      element,
      top: above[0]?.element.kind ?? element.kind,
      carried,
    }
  })
}

/** Which elements keep their order: the heaviest rising chain, where those that nobody moves weigh most. */
function stayingOf(all: readonly Placed[]): Set<Element> {
  const old = all.filter(({ element }) => element.was !== null)
  const chains: { sum: number; before: number }[] = []
  // The heaviest chain that ends at or before each place of the old order (a Fenwick tree of maxima).
  const best = new Map<number, number>()
  const size = Math.max(0, ...old.map(({ element }) => (element.was ?? 0) + 1))
  const heaviest = (upTo: number): number => {
    let found = -1
    for (let at = upTo; at > 0; at -= at & -at) {
      const index = best.get(at) ?? -1
      if ((chains[index]?.sum ?? 0) > (chains[found]?.sum ?? 0)) found = index
    }
    return found
  }
  old.forEach(({ element, carried }, index) => {
    const place = (element.was ?? 0) + 1
    const before = heaviest(place - 1)
    chains.push({ sum: (chains[before]?.sum ?? 0) + (carried === null ? old.length + 1 : 1), before })
    for (let at = place; at <= size; at += at & -at)
      if ((chains[index]?.sum ?? 0) > (chains[best.get(at) ?? -1]?.sum ?? 0)) best.set(at, index)
  })
  const staying = new Set<Element>()
  for (let at = heaviest(size); at >= 0; at = chains[at]?.before ?? -1) {
    const kept = old[at]
    if (kept) staying.add(kept.element)
  }
  return staying
}

/** The draft and the strategy as it is in one sequence of paragraphs. */
export function rowsOf(elements: readonly Element[]): Row[] {
  const all = placed(elements)
  const staying = stayingOf(all)
  const rows: Row[] = []
  const leaving: Row[] = []
  for (const { element, top, carried } of all) {
    const { before, after, document } = element
    const by = element.by.length > 0 ? element.by : (carried ?? [])
    const row = (is: Row['is']): Row => ({ is, element, by, top, document })
    if (before === null) rows.push(row('comes'))
    else if (staying.has(element)) rows.push(row(after === null ? 'goes' : 'stays'))
    else {
      const isSame = before === after
      leaving.push(row(isSame ? 'movedFrom' : 'goes'))
      if (after !== null) rows.push(row(isSame ? 'movedTo' : 'comes'))
    }
  }
  for (const row of leaving.toSorted((a, b) => (a.element.was ?? 0) - (b.element.was ?? 0))) {
    const was = row.element.was ?? 0
    // After the last paragraph of the strategy as it is that stood before it.
    const at = rows.findLastIndex(
      ({ is, element }) =>
        (is === 'stays' || is === 'goes' || is === 'movedFrom') && (element.was ?? 0) < was,
    )
    const neighbour = rows[at] ?? rows[at + 1]
    const isOfNext = neighbour?.top !== row.top && rows[at + 1]?.top === row.top
    const beside = isOfNext ? rows[at + 1] : neighbour
    rows.splice(at + 1, 0, {
      ...row,
      document: beside?.document ?? row.document,
      top: beside?.top ?? row.top,
    })
  }
  return rows
}
