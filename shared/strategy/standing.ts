import type { BaselineStrategy } from '../baseline/strategy.ts'
import type { ElementId } from '../ids.ts'
import type { Amendment, Place } from './amendment.ts'

/** T2: an amendment stands on notes, themes or a rationale, so that every changed word leads somewhere. */
export const standsOn = ({ sources, rationale }: Pick<Amendment, 'sources' | 'rationale'>): boolean =>
  sources.notes.length > 0 || sources.themes.length > 0 || rationale !== ''

/** Whether a place is one in a baseline, and not within what is to be moved there. */
export function isPlace(
  baseline: BaselineStrategy | null,
  place: Place,
  moved: readonly ElementId[],
): boolean {
  const elements = new Map(baseline?.elements.map((each) => [each.id, each]))
  const isDocument =
    place.document === null || baseline?.documents.some(({ id }) => id === place.document) === true
  if (!isDocument) return false
  if (place.after !== null && (!elements.has(place.after) || moved.includes(place.after))) return false
  const seen = new Set<ElementId>()
  for (let id = place.parent; id !== null && !seen.has(id); id = elements.get(id)!.parent) {
    if (!elements.has(id) || moved.includes(id)) return false
    seen.add(id)
  }
  return true
}
