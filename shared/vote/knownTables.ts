import type { GroupId } from '../ids.ts'
import type { VotePlan } from './plan.ts'

type WithVotes = { votes: VotePlan[] }

/** V12: activities whose votes ask for tables that are there. What asked for those alone that are gone asks for all. */
export function askingKnownTables<A extends WithVotes>(
  activities: readonly A[],
  tables: readonly { id: GroupId }[],
): A[] {
  const known = new Set(tables.map(({ id }) => id))
  return activities.map((activity) => ({
    ...activity,
    votes: activity.votes.map((vote) => ({
      ...vote,
      of: { ...vote.of, groups: vote.of.groups.filter((id) => known.has(id)) },
    })),
  }))
}
