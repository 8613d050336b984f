import { ballotLists } from '#shared/report/ballots.ts'
import { titleOf } from '#shared/report/votes.ts'
import { inline } from '../markdownText.ts'
import { heading, type Page, table } from './parts.ts'

/** Every ballot under its code, to be found and counted anew (V15). */
export function ballotAnnex({ report, words }: Page): string[] {
  const { columns } = words
  const dotsOf = (given: readonly { letter: string; dots: number }[]) =>
    given.map(({ letter, dots }) => `${inline(letter)} × ${dots}`).join(', ')
  const blocks = ballotLists(report.activities).flatMap(({ activity, vote, weighed, lines }) => [
    heading(3, `${activity.number} ${inline(titleOf(activity, vote))}`),
    [
      words.ballotsOptions(
        vote.options.map(({ letter, title }) => `${inline(letter)} ${inline(title)}`).join(', '),
      ),
      ...(weighed ? [words.ballotsWeighed] : []),
    ].join(' '),
    table(
      [columns.code, ...(weighed ? [columns.weight] : []), columns.dots],
      [
        ...lines.map(({ code, weight, given }) => [code, ...(weighed ? [weight] : []), dotsOf(given)]),
        [words.ballotsSum, ...(weighed ? [''] : []), dotsOf(vote.options.filter(({ dots }) => dots > 0))],
      ],
    ),
  ])
  return blocks.length === 0
    ? []
    : [heading(2, words.sections.ballots, 'liput'), words.ballotsRule, ...blocks]
}
