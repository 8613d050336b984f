import type { StrategyView } from '#shared/strategy/view.ts'

/**
 * What a page knows of the work on the strategy after an answer: whole where the answer is whole (`since` 0), else what
 * was known with the amendments that have changed and their notes. Once a note is hidden, the answer is whole.
 */
export function mergeViews(known: StrategyView | null, next: StrategyView): StrategyView {
  if (!known || next.since === 0) return next
  const amendments = new Map(known.amendments.map((each) => [each.id, each]))
  for (const each of next.amendments) amendments.set(each.id, each)
  const notes = new Map([...known.notes, ...next.notes].map((each) => [each.id, each]))
  return {
    ...next,
    since: 0,
    amendments: [...amendments.values()].toSorted((one, other) => one.number - other.number),
    notes: [...notes.values()],
  }
}
