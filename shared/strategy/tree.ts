import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import type { DocumentId, ElementId } from '../ids.ts'

/** A baseline as a tree. A parent that is not there, or that would be under its own child, counts as none. */
export interface Tree {
  byId: ReadonlyMap<ElementId, Element>
  parents: ReadonlyMap<ElementId, ElementId | null>
  /** Documents in the order in which their elements come; null is the strategy itself. */
  documents: readonly (DocumentId | null)[]
  /** Every element after its parent and beside its siblings, document by document. */
  order: readonly ElementId[]
}

export function treeOf({ elements, documents }: BaselineStrategy): Tree {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const parents = new Map<ElementId, ElementId | null>()
  for (const { id, parent } of elements) {
    const isFree = parent !== null && byId.has(parent) && !leadsTo(parents, parent, id)
    parents.set(id, isFree ? parent : null)
  }
  const children = Map.groupBy(elements, ({ id }) => parents.get(id) ?? null)
  const tops = Map.groupBy(children.get(null) ?? [], ({ document }) => document)
  const order: ElementId[] = []
  const walk = (element: Element): void => {
    order.push(element.id)
    children.get(element.id)?.forEach(walk)
  }
  for (const group of tops.values()) group.forEach(walk)
  const known = new Set([...tops.keys(), null, ...documents.map(({ id }) => id)])
  return { byId, parents, documents: [...known], order }
}

/** Whether one comes to an element going up from another. */
export function leadsTo(
  parents: ReadonlyMap<ElementId, ElementId | null>,
  from: ElementId,
  to: ElementId,
): boolean {
  const seen = new Set<ElementId>()
  for (let at: ElementId | null = from; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}
