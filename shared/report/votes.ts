import type { ReportActivity, ReportOption, ReportVote } from './report.ts'

type Activity = Pick<ReportActivity, 'title' | 'votes'>

/** What a vote is called where it stands without its activity. */
export const titleOf = ({ title }: Pick<Activity, 'title'>, { name }: Pick<ReportVote, 'name'>): string =>
  name === '' ? title : `${title}: ${name}`

const leads = ({ votes }: Activity, vote: ReportVote): boolean => votes[0] === vote

/**
 * What must be told of a vote beside the themes, which tell the first vote on themes: the notes that were voted on, what
 * was on the ballot and is there no more, and everything of the other votes.
 */
export const optionsBeside = (activity: Activity, vote: ReportVote): ReportOption[] =>
  vote.options.filter(({ stands }) => vote.on === 'notes' || !leads(activity, vote) || !stands)

/** The rule that those options stand by, as its words are named. */
export function ruleOf(activity: Activity, vote: ReportVote): 'optionVotes' | 'goneVotes' | 'votes' {
  if (vote.on === 'notes') return 'optionVotes'
  return leads(activity, vote) ? 'goneVotes' : 'votes'
}
