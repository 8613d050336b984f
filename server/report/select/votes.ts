import type { ReportActivity, ReportNote, ReportQuestion, ReportVote } from '#shared/report/report.ts'
import { isOnStrategy } from '#shared/vote/subject.ts'

/**
 * An activity's votes with only what belongs to these questions: options of others go, from ballots too, so that these
 * counted anew still give what is left. Voters and dots stay those of the whole vote.
 */
export function votesIn(
  { votes }: Pick<ReportActivity, 'votes'>,
  questions: readonly ReportQuestion[],
  notes: readonly ReportNote[],
): ReportVote[] {
  const here = new Set([
    ...questions.flatMap(({ themes }) => themes.map(({ id }) => id)),
    ...notes.map(({ id }) => id),
  ])
  return votes.map(({ spearheads, ...vote }) => {
    // What is in the strategy belongs to no question, and to what is chosen from it belongs all of it.
    if (isOnStrategy(vote.on)) return { ...vote, ...(spearheads ? { spearheads } : {}) }
    const options = vote.options.filter(({ id }) => here.has(id))
    const left = new Set(options.map(({ id }) => id))
    return {
      ...vote,
      options,
      ballots: vote.ballots.map((ballot) => ({
        ...ballot,
        choices: Object.fromEntries(Object.entries(ballot.choices).filter(([id]) => left.has(id))),
      })),
    }
  })
}
