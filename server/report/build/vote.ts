import type { ReportOption, ReportVote } from '#shared/report/report.ts'
import { saidOf } from '#shared/report/words/spearheadWords.ts'
import { isOnStrategy } from '#shared/vote/subject.ts'
import { type Comparison, compareWays } from '#shared/vote/ways.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { ActivityFacts, VoteFacts } from '../facts.ts'
import type { PlacedNote } from './placed.ts'
import { tierOf } from './ranking.ts'

/** The vote that orders an activity's themes: the first on them or their notes that opened; null without any. */
export const leading = ({ ballots }: Pick<ActivityFacts, 'ballots'>): VoteFacts | null =>
  ballots.find(({ ballot }) => !isOnStrategy(ballot.on)) ?? null

/** An activity's closed votes (V4). */
export const votesOf = (
  { ballots }: ActivityFacts,
  notes: readonly PlacedNote[],
  participants: number,
  language: Language,
): ReportVote[] => ballots.flatMap((vote) => voteOf(vote, notes, participants, language) ?? [])

/** A closed vote and its options in their order, those that are no longer there too; null before. */
function voteOf(
  { ballot, standings, list }: VoteFacts,
  notes: readonly PlacedNote[],
  participants: number,
  language: Language,
): ReportVote | null {
  if (!standings) return null
  const there = new Set(
    notes.flatMap((note): string | string[] => (ballot.on === 'notes' ? note.id : (note.theme?.id ?? []))),
  )
  const onStrategy = isOnStrategy(ballot.on)
  const each = Math.min(ballot.budget, ballot.options.length * ballot.perOption)
  const options = standings.ranked.map((option) => ({
    id: option.id,
    // A note that was put away is counted and not told (R1), here neither.
    title: ballot.on === 'notes' && !there.has(option.id) ? '…' : option.title,
    letter: option.letter,
    dots: option.support,
    supporters: option.supporters,
    rank: option.rank,
    tier: tierOf(option.rank),
    // What the strategy said when it was voted on was voted on, whatever has become of it since.
    stands: onStrategy || there.has(option.id),
  }))
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
    options,
    ballots: [...list],
    ...spearheadsOf({ ballot, standings, list }, options, language),
  }
}

/** How much of an option's title stands in a sentence. */
const NAME = 90

/** Spearheads from the published ballots; nothing where none are to be chosen, or no list says how people voted. */
function spearheadsOf(
  { ballot, standings, list }: VoteFacts,
  options: readonly ReportOption[],
  language: Language,
): Pick<ReportVote, 'spearheads'> {
  const { places } = ballot
  if (places === undefined || !standings || list.length === 0) return {}
  const compared = compareWays(ballot, standings, list, places)
  const { rows, unheard } = compared
  const by = (way: 'byDots' | 'byShares') => ({
    chosen: rows.filter((row) => row[way] === 'in').map(({ standing }) => standing.id),
    tied: rows.filter((row) => row[way] === 'tie').map(({ standing }) => standing.id),
    unheard: unheard[way],
  })
  const says = saidOf(compared, places, namesOf(options), language)
  return { spearheads: { places, byDots: by('byDots'), byShares: by('byShares'), says } }
}

/** Options as the report tells them: what was put away has no words in a sentence either. */
const namesOf = (options: readonly ReportOption[]) => {
  const byId = new Map(options.map((option) => [option.id, option]))
  return (id: Comparison['rows'][number]['standing']['id']): string => {
    const { letter, title } = byId.get(id)!
    return `${letter} ${title.length > NAME ? `${title.slice(0, NAME - 1).trimEnd()}…` : title}`.trim()
  }
}
