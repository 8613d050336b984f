import { ballotLists } from '#shared/report/ballots.ts'
import type { Report, ReportVote } from '#shared/report/report.ts'
import { optionColumn, ruleOf, spearheadsOf, titleOf } from '#shared/report/votes.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet, SheetChart } from './workbook.ts'

const BARS = 20

/** A sheet for each closed vote: its options in order, with a chart. */
export function voteSheets(report: Report): Sheet[] {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  const votes = report.activities.flatMap((activity) => activity.votes.map((vote) => ({ activity, vote })))
  return votes.map(({ activity, vote }) => {
    const title = titleOf(activity, vote)
    const bars = vote.options.slice(0, BARS).map(({ title, dots }) => ({ label: title, value: dots }))
    const chart: SheetChart = {
      name: title,
      alt: `${title}. ${own.chartText(columns.dots, bars)}`,
      unit: columns.dots,
      rows: [0, bars.length - 1],
      labels: 2,
      values: 3,
    }
    const cast = `${own.columns.cast}: ${vote.voters}. ${columns.dots}: ${vote.dots} / ${vote.possible}. ${columns.budget}: ${vote.budget}.`
    return {
      name:
        votes.length === 1 ? own.sheets.vote : `${own.sheets.vote} ${activity.number} ${vote.name}`.trim(),
      title,
      rules: [sheetRule(vote, words, report.language), cast, ...spearheadsOf(vote)],
      columns: [
        { title: columns.rank, width: 8 },
        { title: vote.on === 'notes' ? columns.ref : optionColumn(vote, report.language), width: 10 },
        { title: columns.option, width: 60 },
        { title: columns.dots, width: 10 },
        { title: columns.supporters, width: 14 },
        { title: own.columns.tier, width: 22 },
      ],
      rows: vote.options.map(({ rank, letter, title: name, dots, supporters, tier, stands }): Cell[] => [
        rank,
        letter,
        stands ? name : `${name} (${words.gone})`,
        dots,
        supporters,
        rank === null ? null : words.tiers[tier],
      ]),
      charts: bars.length < 2 ? [] : [chart],
    }
  })
}

/** In its own sheet every vote tells all of its options. */
const sheetRule = (
  vote: ReportVote,
  { order }: ReturnType<typeof wordsOf>,
  language: Report['language'],
): string => (vote.on === 'themes' ? order.votes : ruleOf({ title: '', votes: [] }, vote, language))

/** Every published ballot, a row for each thing that it gave votes to: counted anew they give the outcome. */
export function ballotSheets(report: Report): Sheet[] {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  return [
    {
      name: own.sheets.ballots,
      title: own.sheets.ballots,
      rules: [words.ballotsRule, words.ballotsWeighed],
      columns: [
        { title: columns.vote, width: 34 },
        { title: columns.code, width: 18 },
        { title: columns.weight, width: 9 },
        { title: columns.option, width: 50 },
        { title: columns.dots, width: 10 },
      ],
      rows: ballotLists(report.activities).flatMap(({ activity, vote, lines }) =>
        lines.flatMap(({ code, weight, given }) => {
          const stem = [titleOf(activity, vote), code, weight]
          return given.length === 0
            ? [[...stem, null, 0]]
            : given.map(({ letter, title, dots }): Cell[] => [...stem, `${letter} ${title}`.trim(), dots])
        }),
      ),
      charts: [],
    },
  ]
}
