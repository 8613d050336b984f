import { isDeepStrictEqual } from 'node:util'
import { BASELINE } from '#shared/baseline/strategy.ts'
import { routeKey } from '#shared/strategy/route.ts'
import { rootOf } from '#shared/strategy/support.ts'
import type { Source } from './source.ts'

const isUnique = (names: readonly unknown[]): boolean => new Set(names).size === names.length

/**
 * Whether nothing of the work on the strategy is twice, and all that it leads to within itself is there: versions rise
 * to the present strategy, proposals were made on a version that has their elements, and merging them comes to an end.
 * Places, documents, themes, notes and phrases may have gone since, as they may in a living workshop.
 */
export function isSoundStrategy({ strategy, baseline, people }: Source): boolean {
  const { amendments, versions, evidence, phrases, candidates, routes } = strategy
  const present = versions.at(-1)
  const elements = new Map(
    versions.map(({ number, baseline: each }) => [number, new Set(each.elements.map(({ id }) => id))]),
  )
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const cards = new Set(evidence.map(({ id }) => id))
  return (
    [amendments, evidence, phrases, candidates].every((all) => isUnique(all.map(({ id }) => id))) &&
    [amendments, evidence].every((all) => isUnique(all.map(({ number }) => number))) &&
    amendments.every(({ number }) => number <= strategy.lastNumber) &&
    evidence.every(({ number }) => number <= strategy.lastEvidence) &&
    isUnique(routes.map(({ of }) => routeKey(of))) &&
    routes.every(({ of }) => of.is === 'theme' || byId.has(of.id)) &&
    // What is held by proposals is kept beyond the usual bound, one version each at most for making and adopting.
    versions.length <= BASELINE.versions + 2 * amendments.length &&
    versions.every(({ number }, i) => number > (versions[i - 1]?.number ?? 0)) &&
    versions.every(({ baseline: each }) => isUnique(each.elements.map(({ id }) => id))) &&
    (baseline === null || !present || isDeepStrictEqual(present.baseline, baseline)) &&
    amendments.every(({ id, targets, base, into, adopted, evidence: cited, supports, hands, reasons }) => {
      const known = elements.get(base)
      return (
        (base === 0 || known !== undefined) &&
        targets.every((target) => known?.has(target)) &&
        (adopted === null || elements.has(adopted)) &&
        (into === null || (byId.has(into) && byId.get(rootOf(byId, id))?.into === null)) &&
        cited.every((card) => cards.has(card)) &&
        supports.every(([place]) => place < people.length) &&
        isUnique(supports.map(([place]) => place)) &&
        isUnique(hands.map(([table]) => table)) &&
        isUnique(reasons.map((reason) => reason.id))
      )
    })
  )
}
