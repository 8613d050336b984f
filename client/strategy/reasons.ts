import type { Reason } from '#shared/strategy/amendment.ts'

/** Two reasons that stand against each other ("Toisaalta"): the one for and the one against. */
export type ReasonPair = { one: Reason; other: Reason }

/**
 * Reasons as pairs, and those that stand alone, in the order they were given. A reason that several answer stands in a pair
 * with each; one that answers what is there no more stands alone.
 */
export function pairReasons(reasons: readonly Reason[]): { pairs: ReasonPair[]; alone: Reason[] } {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const pairs: ReasonPair[] = []
  const paired = new Set<string>()
  for (const reason of reasons) {
    const against = reason.answers === null ? undefined : byId.get(reason.answers)
    if (!against || against === reason) continue
    pairs.push(reason.side === 'against' ? { one: against, other: reason } : { one: reason, other: against })
    paired.add(reason.id).add(against.id)
  }
  return { pairs, alone: reasons.filter(({ id }) => !paired.has(id)) }
}
