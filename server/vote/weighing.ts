import type { GroupId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Weights } from '#shared/vote/weights.ts'
import { tellingWeight, WEIGHTS, weightOf } from '#shared/vote/weighing.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import type { Activity, Workshop } from '#shared/workshop/workshop.ts'

const bodyOf = ({ groups }: Workshop, group: GroupId | null): string | null =>
  groups.find(({ id }) => id === group)?.body ?? null

/** V13: true when a vote of the activity weighs ballots so that a weight would tell whose they are. */
export function isTelling(state: Workshop, activity: Activity['id']): boolean {
  const here = state.people.filter(({ role, removed }) => role === 'participant' && !removed)
  const bodies = here.map(({ group }) => bodyOf(state, group))
  const votes = findActivity(state, activity)?.votes ?? []
  return votes.some(({ weights }) => tellingWeight(weights, bodies) !== null)
}

/**
 * V13: what a ballot from this table weighs. Seats may have changed since the vote opened: it is refused where too few
 * share the weight now. Whoever was removed counts among them, since their ballot is still in the list.
 */
export function weightFor(state: Workshop, weights: Weights, group: GroupId | null): Result<number> {
  const weight = weightOf(weights, bodyOf(state, group))
  const voters = state.people.filter(({ role }) => role === 'participant')
  const crowd = voters.filter((each) => weightOf(weights, bodyOf(state, each.group)) === weight).length
  return crowd < WEIGHTS.floor && crowd < voters.length ? refuse('weights-telling') : ok(weight)
}
