import type { ElementKind, StrategyDocument } from '#shared/baseline/strategy.ts'
import type { DraftElement } from '#shared/strategy/draft.ts'

/** Elements of one kind at the top, with all under them, in one document; null is the strategy itself. */
export type SheetPart = {
  key: string
  document: StrategyDocument | null
  kind: ElementKind
  elements: DraftElement[]
}

/** Whether anything was done to an element, or said of its weight. */
export const isChanged = ({ is, weight }: DraftElement): boolean => is !== 'kept' || weight !== null

/** A draft as a document: its elements in their order, under a heading where another kind begins. */
export function sheetOf(
  elements: readonly DraftElement[],
  documents: readonly StrategyDocument[],
): SheetPart[] {
  const parts: SheetPart[] = []
  let top: DraftElement | null = null
  for (const element of elements) {
    if (element.depth === 0) top = element
    const last = parts.at(-1)
    const kind = top?.kind ?? element.kind
    const document = documents.find(({ id }) => id === (top ?? element).document) ?? null
    if (last && last.kind === kind && last.document === document) last.elements.push(element)
    else parts.push({ key: `${parts.length} ${kind}`, document, kind, elements: [element] })
  }
  return parts
}

/** Only what changes, with whatever it lies under. */
export function changedOnly(elements: readonly DraftElement[]): DraftElement[] {
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]))
  const wanted = new Set<string>()
  for (const element of elements) {
    if (!isChanged(element)) continue
    wanted.add(element.id)
    for (let at = element.parent; at !== null && !wanted.has(at); at = parents.get(at) ?? null) wanted.add(at)
  }
  return elements.filter(({ id }) => wanted.has(id))
}
