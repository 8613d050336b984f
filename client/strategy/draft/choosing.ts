import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { ComposedAmendment } from '#shared/strategy/composed.ts'
import { conflictsAmong } from '#shared/strategy/conflicts.ts'

/** Which of the others give way when one of a conflict is chosen: those that cannot stand with it and with one another. */
export function givingWay<Amendment extends ComposedAmendment>(
  baseline: BaselineStrategy,
  chosen: Amendment,
  others: readonly Amendment[],
): Amendment[] {
  const standing = [chosen]
  const away: Amendment[] = []
  for (const other of others.toSorted((a, b) => a.number - b.number)) {
    if (other.id === chosen.id) continue
    const conflicts = conflictsAmong(baseline, [...standing, other])
    if (conflicts.some(({ amendments }) => amendments.includes(other.id))) away.push(other)
    else standing.push(other)
  }
  return away
}
