import type { BaselineVersion, Element } from '../baseline/strategy.ts'
import type { ElementId } from '../ids.ts'
import type { Amendment } from './amendment.ts'

export const outdatedHow = ['changed', 'gone'] as const
export type Outdated = (typeof outdatedHow)[number]

type Made = Pick<Amendment, 'targets' | 'base' | 'adopted'>

const found = new WeakMap<BaselineVersion, ReadonlyMap<ElementId, Element>>()

/** Elements of a version by id, put in order once: a hall asks for each amendment of each page. */
function elementsOf(version: BaselineVersion): ReadonlyMap<ElementId, Element> {
  const known = found.get(version) ?? new Map(version.baseline.elements.map((each) => [each.id, each]))
  found.set(version, known)
  return known
}

/** A version by its number; undefined where it is not kept. */
export const versionAt = (
  versions: readonly BaselineVersion[],
  number: number,
): BaselineVersion | undefined => versions.find((version) => version.number === number)

/** What an amendment's targets said in the version it was made on; one that is not kept is left out. */
export function targetsBefore(versions: readonly BaselineVersion[], { targets, base }: Made): Element[] {
  const version = versionAt(versions, base)
  return version ? targets.flatMap((id) => elementsOf(version).get(id) ?? []) : []
}

/**
 * T6: whether what an amendment was made on says something else in the present version, or is there no more.
 * One that a version holds already is past that.
 */
export function outdated(versions: readonly BaselineVersion[], made: Made): Outdated | null {
  const now = versions.at(-1)
  if (!now || made.adopted !== null || made.base === now.number) return null
  const present = elementsOf(now)
  if (made.targets.some((id) => !present.has(id))) return 'gone'
  const before = targetsBefore(versions, made)
  return before.some((element) => present.get(element.id)?.text !== element.text) ? 'changed' : null
}
