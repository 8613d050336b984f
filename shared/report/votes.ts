import type { ReportActivity, ReportOption, ReportVote } from './report.ts'
import { spearheadWords } from './words/spearheadWords.ts'
import { wordsOf } from './words.ts'

type Activity = Pick<ReportActivity, 'title' | 'votes'>
type Language = Parameters<typeof wordsOf>[0]

/** What a vote is called where it stands without its activity. */
export const titleOf = ({ title }: Pick<Activity, 'title'>, { name }: Pick<ReportVote, 'name'>): string =>
  name === '' ? title : `${title}: ${name}`

/** The vote that orders the themes: the first one on themes or notes. */
export const leadingVote = (votes: readonly ReportVote[]): ReportVote | undefined =>
  votes.find(({ on }) => on === 'themes' || on === 'notes')

const leads = ({ votes }: Activity, vote: ReportVote): boolean => leadingVote(votes) === vote

/**
 * What must be told of a vote beside the themes, which tell the first vote on themes: the notes or what of the strategy
 * was voted on, what was on the ballot and is there no more, and everything of the other votes.
 */
export const optionsBeside = (activity: Activity, vote: ReportVote): ReportOption[] =>
  vote.options.filter(({ stands }) => vote.on !== 'themes' || !leads(activity, vote) || !stands)

/** The rule that those options stand by. */
export function ruleOf(activity: Activity, vote: ReportVote, language: Language): string {
  const { order } = wordsOf(language)
  if (vote.on === 'notes') return order.optionVotes
  if (vote.on === 'themes') return leads(activity, vote) ? order.goneVotes : order.votes
  return spearheadWords[language].order[vote.on]
}

/** What the column of the options is called. */
export function optionColumn({ on }: ReportVote, language: Language): string {
  const { columns } = wordsOf(language)
  if (on === 'notes') return columns.note
  return on === 'themes' ? columns.theme : spearheadWords[language].option[on]
}

/** What two ways of choosing spearheads give, as sentences; none where none are chosen. */
export const spearheadsOf = ({ spearheads }: ReportVote): readonly string[] => spearheads?.says ?? []

/** The options that either way takes or ties, in the order of the outcome, with what each way does to them. */
export function spearheadRows(
  { options, spearheads }: ReportVote,
  language: Language,
): { option: ReportOption; byDots: string; byShares: string }[] {
  if (!spearheads) return []
  const { byDots, byShares } = spearheads
  const { fates } = spearheadWords[language]
  const fateIn = ({ chosen, tied }: typeof byDots, id: string) =>
    chosen.includes(id) ? 'in' : tied.includes(id) ? 'tie' : 'out'
  const either = new Set([...byDots.chosen, ...byDots.tied, ...byShares.chosen, ...byShares.tied])
  return options
    .filter(({ id }) => either.has(id))
    .map((option) => ({
      option,
      byDots: fates[fateIn(byDots, option.id)],
      byShares: fates[fateIn(byShares, option.id)],
    }))
}
