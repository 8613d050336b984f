import type { ReportActivity, ReportVote } from '#shared/report/report.ts'
import { optionColumn, spearheadRows, spearheadsOf, titleOf } from '#shared/report/votes.ts'
import { spearheadWords } from '#shared/report/words/spearheadWords.ts'
import type { Line } from './deck.ts'
import type { Draft } from './fit.ts'
import { line, type Making, said, shorter } from './making.ts'

const ROWS = 10

/** Spearheads chosen two ways, side by side; what each leaves out is in the notes of who speaks. */
export function spearheadSlides(
  activity: ReportActivity,
  vote: ReportVote,
  place: number,
  making: Making,
): Draft[] {
  const { spearheads } = vote
  const rows = spearheadRows(vote, making.report.language)
  if (!spearheads || rows.length === 0) return []
  const { language } = making.report
  const words = spearheadWords[language]
  const unheard = (['byDots', 'byShares'] as const).flatMap((way) =>
    spearheads[way].unheard === null ? [] : words.unheard(way, spearheads[way].unheard),
  )
  return [
    {
      layout: 'one',
      section: `${activity.number} ${activity.title}`,
      key: `${activity.number}-karjet-${place}`,
      title: shorter(`${words.title(spearheads.places)}: ${titleOf(activity, vote)}`, 90),
      over: [
        { text: `${activity.number} `, strong: true },
        said(shorter(titleOf(activity, vote), 90), making),
      ],
      blocks: [
        {
          is: 'table',
          caption: `${words.title(spearheads.places)}: ${titleOf(activity, vote)}`,
          columns: [
            { title: optionColumn(vote, language), share: 0.56, numeric: false },
            { title: words.ways.byDots, share: 0.22, numeric: false },
            { title: words.ways.byShares, share: 0.22, numeric: false },
          ],
          rows: rows
            .slice(0, ROWS)
            .map(({ option, byDots, byShares }): Line[] => [
              [{ text: `${option.letter} ` }, said(shorter(option.title, 120), making)],
              line(byDots),
              line(byShares),
            ]),
        },
        { is: 'text', role: 'rule', lines: [line(unheard.join(' ') || words.rule)] },
      ],
      label: null,
      mark: null,
      notes: spearheadsOf(vote).map((sentence) => line(sentence)),
    },
  ]
}
