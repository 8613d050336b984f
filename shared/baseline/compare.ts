import type { ElementId } from '../ids.ts'
import type { BaselineStrategy, Element, StrategyDocument } from './strategy.ts'

/** What has become of an element between two versions. */
export const elementChanges = ['added', 'removed', 'reworded', 'renumbered', 'kind', 'moved'] as const
export type ElementChange = (typeof elementChanges)[number]

/** An element in both versions, or in one. `changes` is empty for one that is as it was. */
export type ComparedElement = {
  id: ElementId
  before: Element | null
  after: Element | null
  changes: ElementChange[]
}
export type ComparedDocument = {
  before: StrategyDocument | null
  after: StrategyDocument | null
  is: 'added' | 'removed' | 'changed' | 'same'
}
export type Comparison = {
  title: { before: string; after: string }
  documents: ComparedDocument[]
  /** In the order of the later version; a removed one stands after the element that it stood after. */
  elements: ComparedElement[]
  /** How many elements each change has met. */
  counts: Record<ElementChange, number>
}

/**
 * Compares two versions of a strategy by the ids of their elements and documents, which stay while words, numbers and
 * places change. Moved is what has another parent or document, or another place among its own: as few as explain the
 * order.
 */
export function compareBaselines(before: BaselineStrategy, after: BaselineStrategy): Comparison {
  const old = new Map(before.elements.map((element) => [element.id, element]))
  const now = new Map(after.elements.map((element) => [element.id, element]))
  const reordered = outOfOrder(before.elements, after.elements)
  const elements: ComparedElement[] = after.elements.map((element) => {
    const known = old.get(element.id) ?? null
    return { id: element.id, before: known, after: element, changes: changesOf(known, element, reordered) }
  })
  insertRemoved(elements, before.elements, now)
  const counts = Object.fromEntries(
    elementChanges.map((change) => [
      change,
      elements.filter(({ changes }) => changes.includes(change)).length,
    ]),
  ) as Record<ElementChange, number>
  return {
    title: { before: before.title, after: after.title },
    documents: compareDocuments(before.documents, after.documents),
    elements,
    counts,
  }
}

function changesOf(
  before: Element | null,
  after: Element,
  reordered: ReadonlySet<ElementId>,
): ElementChange[] {
  if (!before) return ['added']
  const changes: [ElementChange, boolean][] = [
    ['reworded', before.text !== after.text],
    ['renumbered', (before.code ?? '') !== (after.code ?? '')],
    ['kind', before.kind !== after.kind],
    [
      'moved',
      before.parent !== after.parent || before.document !== after.document || reordered.has(after.id),
    ],
  ]
  return changes.flatMap(([change, is]) => (is ? [change] : []))
}

function insertRemoved(
  elements: ComparedElement[],
  before: readonly Element[],
  now: ReadonlyMap<ElementId, Element>,
): void {
  let last: ElementId | null = null
  for (const element of before) {
    if (!now.has(element.id)) {
      const at = elements.findIndex(({ id }) => id === last)
      elements.splice(at + 1, 0, { id: element.id, before: element, after: null, changes: ['removed'] })
    }
    last = element.id
  }
}

/** Elements that stay with the same siblings but stand elsewhere among them: all but a longest row in the old order. */
function outOfOrder(before: readonly Element[], after: readonly Element[]): Set<ElementId> {
  const places = new Map(before.map((element, i) => [element.id, { i, family: familyOf(element) }]))
  const families = new Map<string, { id: ElementId; i: number }[]>()
  for (const element of after) {
    const place = places.get(element.id)
    const family = familyOf(element)
    if (!place || place.family !== family) continue
    const row = families.get(family) ?? []
    row.push({ id: element.id, i: place.i })
    families.set(family, row)
  }
  const moved = new Set<ElementId>()
  for (const row of families.values()) {
    const kept = longestRising(row.map(({ i }) => i))
    row.forEach(({ id }, at) => {
      if (!kept.has(at)) moved.add(id)
    })
  }
  return moved
}

const familyOf = ({ document, parent, kind }: Element): string =>
  `${document ?? ''} ${parent ?? ''} ${parent === null ? kind : ''}`

/** The places of a longest rising row (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = []
  const from: number[] = []
  values.forEach((value, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    from[at] = low > 0 ? ends[low - 1]! : -1
    ends[low] = at
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = from[at]!) kept.add(at)
  return kept
}

function compareDocuments(
  before: readonly StrategyDocument[],
  after: readonly StrategyDocument[],
): ComparedDocument[] {
  const old = new Map(before.map((document) => [document.id, document]))
  const now = new Set(after.map(({ id }) => id))
  const kept = after.map((document): ComparedDocument => {
    const known = old.get(document.id) ?? null
    if (!known) return { before: null, after: document, is: 'added' }
    const isSame =
      known.title === document.title && known.kind === document.kind && known.owner === document.owner
    return { before: known, after: document, is: isSame ? 'same' : 'changed' }
  })
  const gone = before.filter(({ id }) => !now.has(id))
  return [
    ...kept,
    ...gone.map((document): ComparedDocument => ({ before: document, after: null, is: 'removed' })),
  ]
}
