import type { BaselineStrategy } from '../baseline/strategy.ts'
import type { DocumentId, ElementId } from '../ids.ts'
import type { AmendmentKind, Place } from './amendment.ts'
import type { ComposedAmendment } from './composed.ts'
import { type Conflict, conflictKinds } from './draft.ts'
import { motionOf } from './moving.ts'
import { type Tree, treeOf } from './tree.ts'

interface Found {
  kind: Conflict['kind']
  elements: readonly ElementId[]
  amendments: readonly ComposedAmendment[]
}

const is =
  (...kinds: readonly AmendmentKind[]) =>
  ({ kind }: ComposedAmendment): boolean =>
    kinds.includes(kind)

/** What was made on something that is there no more, or that says something else than it did. */
function astray(
  tree: Tree,
  documents: ReadonlySet<DocumentId>,
  amendments: readonly ComposedAmendment[],
): Found[] {
  return amendments.flatMap((amendment): Found[] => {
    const { targets, place, outdated } = amendment
    const named = [...targets, ...(place ? [place.parent] : [])].filter((id) => id !== null)
    const gone = named.filter((id) => !tree.byId.has(id))
    const isNowhere = place !== null && place.document !== null && !documents.has(place.document)
    if (gone.length > 0 || isNowhere || outdated === 'gone')
      return [{ kind: 'gone', elements: gone, amendments: [amendment] }]
    return outdated ? [{ kind: 'old-version', elements: targets, amendments: [amendment] }] : []
  })
}

const samePlace = (one: Place | null, other: Place | null): boolean =>
  one?.document === other?.document && one?.parent === other?.parent && one?.after === other?.after

/** What cannot be done to one and the same element. */
function atOdds(amendments: readonly ComposedAmendment[]): Found[] {
  const about = new Map<ElementId, ComposedAmendment[]>()
  for (const amendment of amendments)
    for (const id of new Set(amendment.targets)) about.set(id, [...(about.get(id) ?? []), amendment])
  const found: Found[] = []
  for (const [id, all] of about) {
    const of = (...kinds: readonly AmendmentKind[]): ComposedAmendment[] => all.filter(is(...kinds))
    const tell = (kind: Conflict['kind'], ...sides: readonly (readonly ComposedAmendment[])[]): void => {
      if (sides.every((side) => side.length > 0))
        found.push({ kind, elements: [id], amendments: sides.flat() })
    }
    const [rewords, merges, moves] = [of('reword'), of('merge'), of('move')]
    tell('kept', of('keep'), [...rewords, ...merges, ...moves, ...of('remove')])
    tell('removed', of('remove'), [...rewords, ...merges, ...moves, ...of('raise', 'lower')])
    if (rewords.length > 1 || (rewords.length > 0 && merges.length > 0))
      tell('words', [...rewords, ...merges])
    if (merges.length > 1) tell('merges', merges)
    const [first, ...others] = moves
    if (first && others.some(({ place }) => !samePlace(place, first.place))) tell('places', moves)
    tell(
      'places',
      moves,
      merges.filter(({ targets }) => targets[0] !== id),
    )
  }
  for (const [id, all] of weighed(amendments)) {
    if (all.some(is('raise')) && all.some(is('lower')))
      found.push({ kind: 'weights', elements: [id], amendments: all })
  }
  return found
}

/** Who says how much an element weighs; of a merged one it is said of what it is merged into. */
export function weighed(amendments: readonly ComposedAmendment[]): Map<ElementId, ComposedAmendment[]> {
  const into = new Map(
    amendments
      .filter(is('merge'))
      .flatMap(({ targets }) => targets.map((id) => [id, targets[0] ?? id] as const)),
  )
  const all = amendments
    .filter(is('raise', 'lower'))
    .flatMap((each) => each.targets.map((id) => ({ each, id: into.get(id) ?? id })))
  const byElement = Map.groupBy(all, ({ id }) => id)
  return new Map([...byElement].map(([id, those]) => [id, those.map(({ each }) => each)]))
}

/** What would leave an element without a place: under one that goes, or under itself. */
function homeless(tree: Tree, amendments: readonly ComposedAmendment[]): Found[] {
  const motion = motionOf(tree, amendments)
  const { removed, into, moves, parentOf } = motion
  const found: Found[] = []
  const living = Map.groupBy(
    tree.order.filter((id) => !removed.has(id) && !into.has(id)),
    parentOf,
  )
  for (const id of removed) {
    const children = living.get(id) ?? []
    const coming = amendments.filter(
      ({ kind, place, targets: [target] }) =>
        (kind === 'add' && place !== null && motion.heir(place.parent) === id) ||
        (kind === 'move' && target !== undefined && children.includes(target)),
    )
    if (children.length === 0 && coming.length === 0) continue
    const going = amendments.filter(({ kind, targets }) => kind === 'remove' && targets[0] === id)
    found.push({ kind: 'removed', elements: [id, ...children], amendments: [...going, ...coming] })
  }
  const settled = new Set<ElementId>()
  for (const start of [...moves.keys(), ...into.values()]) {
    const path: ElementId[] = []
    let at: ElementId | null = start
    while (at !== null && !settled.has(at) && !path.includes(at)) {
      path.push(at)
      at = parentOf(at)
    }
    path.forEach((id) => settled.add(id))
    if (at === null || !path.includes(at)) continue
    const ring = new Set(path.slice(path.indexOf(at)))
    const doing = amendments.filter(
      ({ kind, targets }) =>
        (kind === 'move' && targets[0] !== undefined && ring.has(targets[0])) ||
        (kind === 'merge' && targets.some((id) => ring.has(id))),
    )
    found.push({ kind: 'places', elements: [...ring], amendments: doing })
  }
  return found
}

/**
 * Which amendments can stand together, and which cannot and why. Whatever is in a conflict is left out; what its
 * leaving brings into conflict follows, until the rest stands. The order of the amendments makes no difference.
 */
export function standing(
  { documents }: BaselineStrategy,
  tree: Tree,
  amendments: readonly ComposedAmendment[],
): { standing: ComposedAmendment[]; conflicts: Conflict[] } {
  const byNumber = amendments.toSorted((a, b) => a.number - b.number)
  const known = new Set(documents.map(({ id }) => id))
  const found: Found[] = []
  let left = byNumber
  const leave = (more: readonly Found[]): boolean => {
    const out = new Set(more.flatMap((each) => each.amendments))
    found.push(...more)
    left = left.filter((each) => !out.has(each))
    return out.size > 0
  }
  leave(astray(tree, known, left))
  leave(atOdds(left))
  while (leave(homeless(tree, left)));
  const rank = new Map(tree.order.map((id, index) => [id, index]))
  const conflicts = found.map(({ kind, elements, amendments: those }) => ({
    kind,
    elements: [...new Set(elements)].toSorted(
      (a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity),
    ),
    numbers: [...new Set(those)].toSorted((a, b) => a.number - b.number),
  }))
  const first = (conflict: (typeof conflicts)[number]): number =>
    Math.min(...conflict.elements.map((id) => rank.get(id) ?? Infinity))
  conflicts.sort(
    (a, b) =>
      compared(first(a), first(b)) ||
      conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind) ||
      (a.numbers[0]?.number ?? 0) - (b.numbers[0]?.number ?? 0),
  )
  return {
    standing: left,
    conflicts: conflicts.map(({ kind, elements, numbers }) => ({
      kind,
      elements,
      amendments: numbers.map(({ id }) => id),
    })),
  }
}

/** What of these cannot stand together. */
export const conflictsAmong = (
  baseline: BaselineStrategy,
  amendments: readonly ComposedAmendment[],
): Conflict[] => standing(baseline, treeOf(baseline), amendments).conflicts

/** Infinity is like itself, which a difference would not say. */
const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
