import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'

/**
 * A strategy read anew, with the ids of the elements it already had, so that notes aimed at them still
 * find them. An element is the same when its kind and text are; failing that, its kind and number.
 */
export function keepIds(before: BaselineStrategy | null, after: BaselineStrategy): BaselineStrategy {
  const free = new Set(before?.elements ?? [])
  const renamed = new Map<ElementId, ElementId>()
  const match = (isSame: (old: Element, element: Element) => boolean) => {
    for (const element of after.elements) {
      if (renamed.has(element.id)) continue
      const old = [...free].find((candidate) => isSame(candidate, element))
      if (!old) continue
      free.delete(old)
      renamed.set(element.id, old.id)
    }
  }
  match((old, { kind, code, text }) => old.kind === kind && old.text === text && old.code === code)
  match((old, { kind, text }) => old.kind === kind && old.text === text)
  match((old, { kind, code }) => code !== null && old.kind === kind && old.code === code)
  const idOf = (id: ElementId) => renamed.get(id) ?? id
  return {
    ...after,
    elements: after.elements.map((element) => ({
      ...element,
      id: idOf(element.id),
      parent: element.parent === null ? null : idOf(element.parent),
    })),
  }
}
