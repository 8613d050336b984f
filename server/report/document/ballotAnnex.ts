import { ballotLists } from '#shared/report/ballots.ts'
import { titleOf } from '#shared/report/votes.ts'
import type { Part } from './document.ts'
import { heading, said, type Source, text } from './source.ts'
import { cell, columns } from './table.ts'

type Given = readonly { letter: string; dots: number }[]
const dotsOf = (given: Given): string =>
  given.map(({ letter, dots }) => `${letter}\u00a0×\u00a0${dots}`).join(', ')

/** Every ballot under its code, to be found and counted anew (V15). */
export function ballotAnnex(source: Source): Part[] {
  const { report, words, own } = source
  const head = words.columns
  return [
    heading(1, 'liput', { text: words.sections.ballots }),
    text('rule', { text: words.ballotsRule }),
    ...ballotLists(report.activities).flatMap(({ activity, vote, weighed, lines }, i): Part[] => {
      const title = titleOf(activity, vote)
      const names = vote.options.map((option) => `${option.letter} ${option.title}`).join(', ')
      const sums = vote.options.filter(({ dots }) => dots > 0)
      return [
        heading(2, `liput-${i + 1}`, { text: `${activity.number} ` }, said(title, source)),
        text('rule', {
          text: [words.ballotsOptions(names), ...(weighed ? [words.ballotsWeighed] : [])].join(' '),
        }),
        {
          is: 'table',
          caption: `${words.sections.ballots}: ${title}`,
          description: own.tables.ballots,
          columns: columns(
            [head.code, 2],
            ...(weighed ? [[head.weight, 1, 'numeric'] as [string, number, 'numeric']] : []),
            [head.dots, 6],
          ),
          rows: [
            ...lines.map(({ code, weight, given }) => [
              cell(code),
              ...(weighed ? [cell(weight)] : []),
              cell(dotsOf(given)),
            ]),
            [cell(words.ballotsSum), ...(weighed ? [cell('')] : []), cell(dotsOf(sums))],
          ],
        },
      ]
    }),
  ]
}
