import type { BaselineStrategy, Element, StrategyDocument } from '#shared/baseline/strategy.ts'

/** An element with what belongs under it (sub-goals, indicators). */
export type Branch = { element: Element; children: Element[] }
/** Elements of one kind, under one heading. */
export type Chapter = { kind: Element['kind']; branches: Branch[] }

/**
 * A strategy as chapters: one per kind, in the order the kinds first appear; every element stands in it
 * exactly once. What claims a parent that is not there stands by itself; what is under a sub-goal is shown
 * under the goal.
 */
export function outlineOf(elements: readonly Element[]): Chapter[] {
  const byId = new Map<string, Element>(elements.map((element) => [element.id, element]))
  const chapters = new Map<Element['kind'], Chapter>()
  const branches = new Map<string, Branch>()
  for (const element of elements) {
    if (rootOf(element, byId) !== element) continue
    const branch = { element, children: [] }
    branches.set(element.id, branch)
    const chapter = chapters.get(element.kind) ?? { kind: element.kind, branches: [] }
    chapter.branches.push(branch)
    chapters.set(element.kind, chapter)
  }
  for (const element of elements) {
    const root = rootOf(element, byId)
    if (root !== element) branches.get(root.id)?.children.push(element)
  }
  return [...chapters.values()]
}

/** A document with its chapters; null: the strategy itself. */
export type Part = { document: StrategyDocument | null; chapters: Chapter[] }

/** A strategy document by document: the strategy itself first, and what names a document that is not there with it. */
export function partsOf({ documents, elements }: BaselineStrategy): Part[] {
  const known = new Set<string | null>(documents.map(({ id }) => id))
  const strategy = elements.filter(({ document }) => document === null || !known.has(document))
  const parts = documents.map((document) => ({
    document,
    chapters: outlineOf(elements.filter((element) => element.document === document.id)),
  }))
  return strategy.length > 0 || parts.length === 0
    ? [{ document: null, chapters: outlineOf(strategy) }, ...parts]
    : parts
}

/** The address of a chapter on its page. */
export const chapterId = (part: Part, { kind }: Chapter): string =>
  part.document ? `chapter-${part.document.id}-${kind}` : `chapter-${kind}`

/** The element at the top of a chain of parents; an element whose chain is broken or runs in a circle is its own. */
function rootOf(element: Element, byId: ReadonlyMap<string, Element>): Element {
  const seen = new Set<string>([element.id])
  let top = element
  while (top.parent !== null) {
    const parent = byId.get(top.parent)
    if (!parent) return top
    if (seen.has(parent.id)) return element
    seen.add(parent.id)
    top = parent
  }
  return top
}

/** "Luottamus: Teemme mitä lupaamme" → name and explanation; a text without a short name stays whole. */
export function nameAndRest(text: string): { name: string; rest: string | null } {
  const cut = /^([^:.]{2,40}): +(\S.*)$/s.exec(text)
  return cut ? { name: cut[1] ?? text, rest: cut[2] ?? null } : { name: text, rest: null }
}
