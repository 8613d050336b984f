import type { BaselineStrategy, Element, ElementKind } from '#shared/baseline/strategy.ts'
import type { Place } from '#shared/strategy/amendment.ts'

const isUnder = (kind: ElementKind): boolean => kind === 'subgoal' || kind === 'metric'

/**
 * Where an element of a kind comes to lie when somebody points at another (null: at nothing): under a goal that it can
 * belong to as its last, else after the one pointed at, beside it. A kind that belongs under nothing lies at the top.
 */
export function placeAt(
  { elements }: Pick<BaselineStrategy, 'elements'>,
  anchor: Element | null,
  kind: ElementKind,
): Place {
  if (!anchor) return { document: null, parent: null, after: lastOf(elements, null, kind) }
  const { document } = anchor
  if (isUnder(kind) && !isUnder(anchor.kind))
    return { document, parent: anchor.id, after: lastOf(elements, anchor.id, null) }
  if (isUnder(kind)) return { document, parent: anchor.parent, after: anchor.id }
  return { document, parent: null, after: topOf(elements, anchor).id }
}

/** The last element with that parent, of a kind where one is asked for. */
const lastOf = (elements: readonly Element[], parent: Element['parent'], kind: ElementKind | null) =>
  elements.findLast((each) => each.parent === parent && (kind === null || each.kind === kind))?.id ?? null

function topOf(elements: readonly Element[], element: Element): Element {
  const seen = new Set<string>()
  let at = element
  for (;;) {
    seen.add(at.id)
    const parent = elements.find(({ id }) => id === at.parent)
    if (!parent || seen.has(parent.id)) return at
    at = parent
  }
}
