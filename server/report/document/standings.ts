import type { ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import { number } from '#shared/report/typography.ts'
import type { Part } from './document.ts'
import { rankOf, type Source, text, themeRuns } from './source.ts'
import { cell, type Kind, tableOf } from './table.ts'

/** Themes in their order with rank, tier where the question asks for one, votes and reach. */
export function standings({ themes, kind, number: place }: ReportQuestion, source: Source): Part {
  const { words, own, report } = source
  const head = words.columns
  const shown = (value: number) => number(report.language, value)
  const tiered = kind === 'success'
  const voted = themes.some(({ support }) => support !== null)
  const people = themes.some(({ support }) => support?.supporters != null)
  const thoughts = themes.some(({ reach }) => reach.thoughts !== undefined)
  const most = Math.max(1, ...themes.map((theme) => weightOf(theme, voted)))
  const bar = (theme: ReportTheme) => ({ bar: weightOf(theme, voted) / most })
  const all: Kind<ReportTheme>[] = [
    [head.theme, 4, (theme) => cell(themeRuns(theme, source, theme.anchor))],
    [head.rank, 0.8, ({ rank }) => cell(rankOf(rank)), 'numeric'],
  ]
  if (tiered) all.push([own.tier, 2.4, ({ tier }) => cell(words.tiers[tier])])
  if (voted)
    all.push([
      head.dots,
      1.6,
      (theme) => cell(theme.support === null ? '–' : shown(theme.support.dots), bar(theme)),
      'numeric',
    ])
  if (people)
    all.push([
      head.supporters,
      1.3,
      ({ support }) => cell(support?.supporters == null ? '–' : shown(support.supporters)),
      'numeric',
    ])
  all.push([
    head.notes,
    voted ? 1.1 : 1.6,
    (theme) => cell(shown(theme.reach.notes), voted ? {} : bar(theme)),
    'numeric',
  ])
  if (thoughts)
    all.push([
      words.together.columns.thoughts,
      1.2,
      ({ reach }) => cell(shown(reach.thoughts ?? reach.notes)),
      'numeric',
    ])
  all.push(
    [head.writers, 1.4, ({ reach }) => cell(shown(reach.writers)), 'numeric'],
    [head.groups, 1, ({ reach }) => cell(shown(reach.groups)), 'numeric'],
  )
  return tableOf(`${words.themesOf}, ${place}`, own.tables.standings, all, themes)
}

const weightOf = ({ support, reach }: ReportTheme, voted: boolean): number =>
  voted ? (support?.dots ?? 0) : reach.notes

/** More bars than this are not read as a picture. */
const bars = 20

/** The themes as bars, by what the list is ordered by. None where there is nothing to compare. */
export function themeChart({ themes, order, number: place }: ReportQuestion, { own }: Source): Part[] {
  if (themes.length < 2 || order.by === 'nothing') return []
  const by = order.by === 'note-votes' ? 'votes' : order.by
  const value = ({ support, reach }: ReportTheme): number =>
    by === 'votes' ? (support?.dots ?? 0) : by === 'writers' ? reach.writers : reach.notes
  const shown = themes.slice(0, bars).map((theme) => ({
    label: `${theme.letter} ${theme.title}`,
    value: value(theme),
  }))
  if (shown.every((bar) => bar.value === 0)) return []
  const { caption, unit } = own.chart[by]
  const title = caption(place)
  const more = themes.length - shown.length
  return [
    {
      is: 'chart',
      caption: title,
      unit,
      alt: own.chartAlt(title, shown, more),
      bars: shown,
    },
    ...(more > 0 ? [text('rule', { text: own.chartFirst(shown.length) })] : []),
  ]
}
