import type { BaselineStrategy, Element, ElementKind, StrategyDocument } from '#shared/baseline/strategy.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'

/** An element with what would change it; `also`: what would merge it into an earlier one. Or what would be new at a place. */
export type Block =
  | {
      is: 'element'
      id: string
      element: Element
      depth: number
      amendments: AmendmentView[]
      also: AmendmentView[]
    }
  | { is: 'added'; id: string; depth: number; amendments: AmendmentView[] }

/** An element at the top with all under it, or a new one at the top, which has no element. */
export type Chapter = {
  id: string
  element: Element | null
  added: AmendmentView | null
  blocks: Block[]
  count: number
}

/** Chapters of one kind in one document; null is the strategy itself. */
export type Section = { document: StrategyDocument | null; kind: ElementKind; chapters: Chapter[] }

export type StrategyTree = {
  sections: Section[]
  /** Amendments whose elements, or the place they are for, are in the baseline no more. */
  gone: AmendmentView[]
}

const order = { drafted: 0, open: 1, later: 2, declined: 3 } as const
/** By status and number: a card does not move under the finger that supports it. */
const byStanding = (one: AmendmentView, other: AmendmentView): number =>
  order[one.status] - order[other.status] || one.number - other.number

/**
 * The strategy as chapters with what people would change in each. Amendments that were merged into others, and those that
 * the baseline holds already, are not in it. Every other one stands in it exactly once, besides `also`.
 */
export function strategyTree(
  { elements, documents }: BaselineStrategy,
  amendments: readonly AmendmentView[],
): StrategyTree {
  const known = new Map<string, Element>(elements.map((element) => [element.id, element]))
  const children = Map.groupBy(elements, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  )
  const about = new Map<string, AmendmentView[]>()
  const also = new Map<string, AmendmentView[]>()
  const adds: AmendmentView[] = []
  const gone: AmendmentView[] = []
  for (const amendment of amendments) {
    if (amendment.into !== null || amendment.adopted !== null) continue
    const [first, ...rest] = amendment.targets.filter((id) => known.has(id))
    if (amendment.kind === 'add' && fits(amendment, known)) adds.push(amendment)
    else if (first === undefined) gone.push(amendment)
    else {
      push(about, first, amendment)
      for (const id of rest) push(also, id, amendment)
    }
  }
  const addsUnder = Map.groupBy(adds, ({ place }) => place?.parent ?? null)

  const blocksOf = (element: Element, depth: number, seen: ReadonlySet<string>): Block[] => {
    if (seen.has(element.id)) return []
    const inside = new Set([...seen, element.id])
    const under = children.get(element.id) ?? []
    const news = Map.groupBy(addsUnder.get(element.id) ?? [], ({ place }) =>
      under.some(({ id }) => id === place?.after) ? place!.after : place?.after === null ? null : undefined,
    )
    const added = (after: string | null | undefined): Block[] => {
      const found = news.get(after as Element['id'])
      return found
        ? [{ is: 'added', id: `after-${after}-${element.id}`, depth: depth + 1, amendments: found }]
        : []
    }
    return [
      {
        ...{ is: 'element' as const, id: element.id, element, depth },
        amendments: (about.get(element.id) ?? []).toSorted(byStanding),
        also: also.get(element.id) ?? [],
      },
      ...added(null),
      ...under.flatMap((child) => [...blocksOf(child, depth + 1, inside), ...added(child.id)]),
      ...added(undefined),
    ]
  }

  const sections = new Map<string, Section>()
  const sectionOf = (document: Element['document'], kind: ElementKind): Section => {
    const key = `${document} ${kind}`
    const section = sections.get(key) ?? {
      document: documents.find(({ id }) => id === document) ?? null,
      ...{ kind, chapters: [] },
    }
    sections.set(key, section)
    return section
  }
  const newAt = (amendment: AmendmentView): Chapter => ({
    ...{ id: amendment.id, element: null, added: amendment, count: 1 },
    blocks: [{ is: 'added', id: amendment.id, depth: 0, amendments: [amendment] }],
  })
  const tops = addsUnder.get(null) ?? []
  for (const element of withCircles(elements, children)) {
    const blocks = blocksOf(element, 0, new Set())
    const count = new Set(blocks.flatMap((block) => block.amendments)).size
    const { chapters } = sectionOf(element.document, element.kind)
    chapters.push({ id: element.id, element, added: null, blocks, count })
    for (const amendment of tops) if (amendment.place?.after === element.id) chapters.push(newAt(amendment))
  }
  for (const amendment of tops) {
    const after = amendment.place?.after ?? null
    if (after !== null && (children.get(null) ?? []).some(({ id }) => id === after)) continue
    sectionOf(amendment.place?.document ?? null, amendment.element ?? 'goal').chapters.push(newAt(amendment))
  }
  return { sections: [...sections.values()], gone }
}

/** Elements at the top, and one of each circle of parents, so that none is lost. */
function withCircles(
  elements: readonly Element[],
  children: ReadonlyMap<string | null, Element[]>,
): Element[] {
  const reached = new Set<string>()
  const reach = (element: Element): void => {
    if (reached.has(element.id)) return
    reached.add(element.id)
    for (const child of children.get(element.id) ?? []) reach(child)
  }
  const tops = [...(children.get(null) ?? [])]
  for (const top of tops) reach(top)
  const byId = new Map<string, Element>(elements.map((element) => [element.id, element]))
  for (const element of elements) {
    if (reached.has(element.id)) continue
    // Up the parents one comes into the circle that it hangs on, or is in.
    const seen = new Set<Element>()
    let at = element
    while (!seen.has(at)) {
      seen.add(at)
      at = byId.get(at.parent ?? '') ?? at
    }
    tops.push(at)
    reach(at)
  }
  return tops
}

/** An addition is for a parent that is there, or for the top. */
const fits = ({ place }: AmendmentView, known: ReadonlyMap<string, Element>): boolean =>
  place === null || place.parent === null || known.has(place.parent)

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void =>
  void map.set(key, [...(map.get(key) ?? []), value])

/** The chapter that holds an element or an amendment; null where none does. */
export function chapterOf({ sections }: StrategyTree, id: string): Chapter | null {
  for (const { chapters } of sections)
    for (const chapter of chapters)
      if (
        chapter.id === id ||
        chapter.blocks.some(
          (block) =>
            (block.is === 'element' && block.id === id) ||
            block.amendments.some((amendment) => amendment.id === id),
        )
      )
        return chapter
  return null
}

/** Amendments by the one they were merged into. */
export const joinedTo = (amendments: readonly AmendmentView[]): ReadonlyMap<string, AmendmentView[]> =>
  Map.groupBy(
    amendments.filter(({ into }) => into !== null),
    ({ into }) => into as string,
  )

/** Other words for the same elements: which of how many this one is; null where it has no rival. */
export function rivalOf(amendment: AmendmentView, block: Block): { n: number; of: number } | null {
  const rivals = block.amendments
    .filter(({ kind, status }) => kind === amendment.kind && status !== 'declined' && kind === 'reword')
    .toSorted((one, other) => one.number - other.number)
  const at = rivals.indexOf(amendment)
  return rivals.length > 1 && at >= 0 ? { n: at + 1, of: rivals.length } : null
}
