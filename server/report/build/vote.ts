import type { ReportVote } from '#shared/report/report.ts'
import type { ActivityFacts } from '../facts.ts'
import type { PlacedNote } from './placed.ts'
import { tierOf } from './ranking.ts'

/** A closed vote and its options in their order, those that are no longer there too; null before (V4). */
export function voteOf(
  { ballot, standings }: ActivityFacts,
  notes: readonly PlacedNote[],
  participants: number,
): ReportVote | null {
  if (!ballot || !standings) return null
  const there = new Set(
    notes.flatMap((note): string | string[] => (ballot.on === 'notes' ? note.id : (note.theme?.id ?? []))),
  )
  const each = Math.min(ballot.budget, ballot.options.length * ballot.perOption)
  return {
    on: ballot.on,
    voters: standings.voters,
    dots: standings.dots,
    // Voters who have been removed since gave their dots all the same.
    possible: Math.max(participants, standings.voters) * each,
    budget: ballot.budget,
    perOption: ballot.perOption,
    options: standings.ranked.map((option) => ({
      id: option.id,
      title: option.title,
      letter: option.letter,
      dots: option.support,
      supporters: option.supporters,
      rank: option.rank,
      tier: tierOf(option.rank),
      stands: there.has(option.id),
    })),
  }
}
