import type { ReportVote } from '#shared/report/report.ts'
import type { ActivityFacts, VoteFacts } from '../facts.ts'
import type { PlacedNote } from './placed.ts'
import { tierOf } from './ranking.ts'

/** The vote that orders an activity's themes: the first that opened; null without any. */
export const leading = ({ ballots }: Pick<ActivityFacts, 'ballots'>): VoteFacts | null => ballots[0] ?? null

/** An activity's closed votes (V4). */
export const votesOf = (
  { ballots }: ActivityFacts,
  notes: readonly PlacedNote[],
  participants: number,
): ReportVote[] => ballots.flatMap((vote) => voteOf(vote, notes, participants) ?? [])

/** A closed vote and its options in their order, those that are no longer there too; null before. */
function voteOf(
  { ballot, standings, list }: VoteFacts,
  notes: readonly PlacedNote[],
  participants: number,
): ReportVote | null {
  if (!standings) return null
  const there = new Set(
    notes.flatMap((note): string | string[] => (ballot.on === 'notes' ? note.id : (note.theme?.id ?? []))),
  )
  const each = Math.min(ballot.budget, ballot.options.length * ballot.perOption)
  return {
    id: ballot.vote,
    name: ballot.name,
    on: ballot.on,
    weights: ballot.weights,
    voters: standings.voters,
    dots: standings.dots,
    // Voters who have been removed since gave their dots all the same.
    possible: Math.max(participants, standings.voters) * each,
    budget: ballot.budget,
    perOption: ballot.perOption,
    options: standings.ranked.map((option) => ({
      id: option.id,
      // A note that was put away is counted and not told (R1), here neither.
      title: ballot.on === 'notes' && !there.has(option.id) ? '…' : option.title,
      letter: option.letter,
      dots: option.support,
      supporters: option.supporters,
      rank: option.rank,
      tier: tierOf(option.rank),
      stands: there.has(option.id),
    })),
    ballots: [...list],
  }
}
