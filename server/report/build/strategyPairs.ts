import type { ReportAmendment, ReportReason } from '#shared/report/strategy.ts'
import type { Reason } from '#shared/strategy/amendment.ts'
import type { PlacedPair } from './pairs.ts'
import type { PlacedNote } from './placed.ts'

type RefsOf = (notes: readonly string[]) => string[]

const told = ({ text, notes, group }: Reason, refsOf: RefsOf): ReportReason => ({
  ...{ text, group, quoted: false },
  refs: refsOf(notes),
})

const quoting = ({ text, ref, group }: PlacedNote): ReportReason => ({
  text,
  refs: [ref],
  group,
  quoted: true,
})

/** Reasons for and against that make no pair, as they were given. */
export function reasonsOf(
  reasons: readonly Reason[],
  refsOf: RefsOf,
): Pick<ReportAmendment, 'reasons' | 'against'> {
  const known = new Set(reasons.map(({ id }) => id))
  const answered = new Set(reasons.flatMap(({ answers }) => (answers === null ? [] : answers)))
  const alone = reasons.filter(
    ({ id, answers }) => !answered.has(id) && (answers === null || !known.has(answers)),
  )
  const of = (side: Reason['side']) =>
    alone.filter((each) => each.side === side).map((each) => told(each, refsOf))
  return { reasons: of('for'), against: of('against') }
}

/**
 * Opposing reasons as pairs: those that people wrote, the one for it first, then those that notes make which people have
 * marked as opposite where one of the two is among what the amendment stands on.
 * @param own refs of the notes that it stands on
 */
export function pairsOf(
  reasons: readonly Reason[],
  own: ReadonlySet<string>,
  pairs: readonly PlacedPair[],
  refsOf: RefsOf,
): ReportAmendment['pairs'] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const written = reasons.flatMap((reason) => {
    const against = reason.answers === null ? undefined : byId.get(reason.answers)
    if (!against) return []
    const [one, other] = reason.side === 'for' ? [reason, against] : [against, reason]
    return [{ one: told(one, refsOf), other: told(other, refsOf) }]
  })
  const marked = pairs.flatMap(({ one, other }) => {
    if (own.has(one.ref)) return [{ one: quoting(one), other: quoting(other) }]
    return own.has(other.ref) ? [{ one: quoting(other), other: quoting(one) }] : []
  })
  return [...written, ...marked]
}
