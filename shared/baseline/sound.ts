import type { BaselineStrategy, Element } from './strategy.ts'

/** What of a baseline does not hold together, for who sent it (T17); null for a sound one. */
export function problemInBaseline({ documents, elements }: BaselineStrategy): string | null {
  const byId = new Map<string, Element>(elements.map((element) => [element.id, element]))
  const known = new Set<string>(documents.map(({ id }) => id))
  if (byId.size < elements.length) return 'baseline: elements: id'
  if (known.size < documents.length) return 'baseline: documents: id'
  if (elements.some(({ document }) => document !== null && !known.has(document))) return 'baseline: document'
  if (elements.some(({ parent }) => parent !== null && !byId.has(parent))) return 'baseline: parent'
  return goesRound(elements, byId) ? 'baseline: parent' : null
}

/** Whether some element is under itself. Each is walked once. */
function goesRound(elements: readonly Element[], byId: ReadonlyMap<string, Element>): boolean {
  const ended = new Set<string>()
  return elements.some((element) => {
    const path = new Set<string>()
    let at: Element | undefined = element
    while (at && !ended.has(at.id)) {
      if (path.has(at.id)) return true
      path.add(at.id)
      at = at.parent === null ? undefined : byId.get(at.parent)
    }
    for (const id of path) ended.add(id)
    return false
  })
}
