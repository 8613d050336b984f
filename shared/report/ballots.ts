import type { ReportActivity, ReportVote } from './report.ts'

/** One line of a vote's published list, as a reader of the report sees it. */
export type BallotLine = {
  code: string
  weight: number
  given: { letter: string; title: string; dots: number }[]
}
export type BallotList = {
  activity: ReportActivity
  vote: ReportVote
  /** Where ballots weigh different. */
  weighed: boolean
  lines: BallotLine[]
}

/** Every closed vote's list of ballots, its dots in the order of the outcome. */
export const ballotLists = (activities: readonly ReportActivity[]): BallotList[] =>
  activities.flatMap((activity) =>
    activity.votes
      .filter(({ ballots }) => ballots.length > 0)
      .map((vote) => ({
        activity,
        vote,
        weighed: vote.weights.length > 0,
        lines: vote.ballots.map(({ code, weight, choices }) => ({
          ...{ code, weight },
          given: vote.options.flatMap(({ id, letter, title }) =>
            (choices[id] ?? 0) > 0 ? [{ letter, title, dots: choices[id]! }] : [],
          ),
        })),
      })),
  )
