import type { ElementId } from '../ids.ts'
import type { Place } from './amendment.ts'
import type { ComposedAmendment } from './composed.ts'
import type { Tree } from './tree.ts'

/** What amendments do to the tree of a baseline, whether or not they can stand together. */
export interface Motion {
  /** Elements that go. */
  removed: ReadonlySet<ElementId>
  /** Elements that are merged into another, which their children then belong to. */
  into: ReadonlyMap<ElementId, ElementId>
  moves: ReadonlyMap<ElementId, { place: Place; number: number }>
  /** Where an element comes to lie. */
  parentOf: (id: ElementId) => ElementId | null
  /** The same for a place. */
  heir: (parent: ElementId | null) => ElementId | null
}

export function motionOf(tree: Tree, amendments: readonly ComposedAmendment[]): Motion {
  const removed = new Set<ElementId>()
  const into = new Map<ElementId, ElementId>()
  const moves = new Map<ElementId, { place: Place; number: number }>()
  for (const { kind, targets, place, number } of amendments) {
    const [first, ...others] = targets
    if (first === undefined) continue
    if (kind === 'remove') removed.add(first)
    if (kind === 'merge') for (const other of others) if (other !== first) into.set(other, first)
    const known = moves.get(first)
    if (kind === 'move' && place && number < (known?.number ?? Infinity)) moves.set(first, { place, number })
  }
  const heir = (parent: ElementId | null): ElementId | null => {
    let at = parent
    for (let steps = 0; at !== null && into.has(at) && steps < into.size; steps++) at = into.get(at) ?? null
    return at
  }
  const parentOf = (id: ElementId): ElementId | null => {
    const place = moves.get(id)?.place
    let parent = place ? place.parent : (tree.parents.get(id) ?? null)
    // What is merged into its own child leaves that child in its place; moved there, it would come under itself.
    while (!place && parent !== null && parent !== id && heir(parent) === id)
      parent = tree.parents.get(parent) ?? null
    return heir(parent)
  }
  return { removed, into, moves, parentOf, heir }
}
