import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import type { AimSuggestion } from '#shared/strategy/matrix.ts'

/** What somebody has answered: this element, or none of it. What is not answered is only proposed. */
export type Answer = { element: ElementId | null; accepted: boolean }

/** Suggestions element by element, in the strategy's order; each note stands where it was suggested, whatever was answered. */
export function byElement(
  suggestions: readonly AimSuggestion[],
  elements: readonly Element[],
): { element: Element; suggestions: AimSuggestion[] }[] {
  const grouped = Map.groupBy(suggestions, ({ element }) => element)
  return elements.flatMap((element) => {
    const own = grouped.get(element.id)
    return own ? [{ element, suggestions: own }] : []
  })
}

/** Strong ones that nobody has answered. */
export const strongLeft = (
  suggestions: readonly AimSuggestion[],
  answers: ReadonlyMap<NoteId, Answer>,
): AimSuggestion[] => suggestions.filter(({ note, sure }) => sure === 'strong' && !answers.has(note))

/** Elements to choose from, with how deep each lies. */
export function pickable(elements: readonly Element[]) {
  const byId = new Map(elements.map((element) => [element.id, element]))
  return elements.map((element) => {
    let depth = 0
    for (let at = element.parent; at !== null && depth < 3; at = byId.get(at)?.parent ?? null) depth += 1
    return { value: element.id as string, label: element.text, code: element.code, depth }
  })
}
