import type { DocumentId, ElementId } from '../ids.ts'
import type { ComposedAmendment } from './composed.ts'
import { type Motion, motionOf } from './moving.ts'
import type { Tree } from './tree.ts'

/** Where an element of the draft lies. */
export interface Lying {
  id: ElementId
  parent: ElementId | null
  document: DocumentId | null
  depth: number
}

interface Coming {
  id: ElementId
  number: number
  after: ElementId | null
}

/** The id of an element that an amendment adds: its own. */
export const addedId = ({ id }: Pick<ComposedAmendment, 'id'>): ElementId => id as string as ElementId

const under = (parent: ElementId | null, document: DocumentId | null): string =>
  parent === null ? `document ${document ?? ''}` : `element ${parent}`

/** Everything of the baseline and everything added, in the draft's order; what goes keeps the place where it was. */
export function arranged(tree: Tree, amendments: readonly ComposedAmendment[]): Lying[] {
  const motion = motionOf(tree, amendments)
  const documentOf = (id: ElementId): DocumentId | null => tree.byId.get(id)?.document ?? null
  const slots = new Map<string, ElementId[]>()
  const coming = new Map<string, Coming[]>()
  const push = <Item>(map: Map<string, Item[]>, key: string, item: Item): void => {
    const list = map.get(key)
    if (list) list.push(item)
    else map.set(key, [item])
  }
  for (const id of tree.order) {
    // One that moves holds its old place open, so that what comes after it comes there.
    const parent = motion.moves.has(id) ? motion.heir(tree.parents.get(id) ?? null) : motion.parentOf(id)
    push(slots, under(parent, documentOf(topOf(tree, id))), id)
  }
  for (const [id, { place, number }] of motion.moves)
    push(coming, under(motion.heir(place.parent), place.document), { id, number, after: place.after })
  for (const amendment of amendments) {
    const { kind, place, number, wording } = amendment
    if (kind !== 'add' || wording.text.trim() === '' || tree.byId.has(addedId(amendment))) continue
    const parent = motion.heir(place?.parent ?? null)
    push(coming, under(parent, place?.document ?? null), {
      ...{ id: addedId(amendment), number },
      after: place?.after ?? null,
    })
  }
  const lying: Lying[] = []
  const walk = (key: string, parent: ElementId | null, document: DocumentId | null, depth: number): void => {
    for (const id of orderOf(slots.get(key) ?? [], coming.get(key) ?? [], motion)) {
      const own = tree.byId.get(id)?.document
      const isWithOwn = own !== undefined && parent === (tree.parents.get(id) ?? null) && parent !== null
      const its = isWithOwn ? (documentOf(parent) === document ? own : document) : document
      lying.push({ id, parent, document: its, depth })
      walk(under(id, its), id, its, depth + 1)
    }
  }
  for (const document of tree.documents) walk(under(null, document), null, document, 0)
  return lying
}

/** The one at the top that it lies under now: what is left in the place of its parent stays in that document. */
function topOf({ parents }: Pick<Tree, 'parents'>, id: ElementId): ElementId {
  const parent = parents.get(id) ?? null
  return parent === null ? id : topOf({ parents }, parent)
}

/** Siblings as they were, each followed by what comes after it, by number; what has no such sibling comes last. */
function orderOf(slots: readonly ElementId[], coming: readonly Coming[], { moves }: Motion): ElementId[] {
  const rest = coming.toSorted((a, b) => a.number - b.number)
  const there = new Set(slots)
  const after = (id: ElementId | null): ElementId[] =>
    rest.filter((each) => each.after === id).map(({ id: its }) => its)
  return [
    ...after(null),
    ...slots.flatMap((id) => [...(moves.has(id) ? [] : [id]), ...after(id)]),
    ...rest.filter((each) => each.after !== null && !there.has(each.after)).map(({ id }) => id),
  ]
}
