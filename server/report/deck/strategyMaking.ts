import type { ReportElement, ReportReason, ReportStrategy } from '#shared/report/strategy.ts'
import { nameOfElement } from '#shared/report/strategyLookup.ts'
import type { StrategyWords } from '#shared/report/words/strategySays.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import type { Line, Run } from './deck.ts'
import { line, type Making, refRuns, said, shorter } from './making.ts'

/** What slides on the strategy are made from. */
export type StrategyMaking = Making & { strategy: ReportStrategy; says: StrategyWords }

export const strategyMaking = (making: Making): StrategyMaking | null =>
  making.report.strategy === null
    ? null
    : { ...making, strategy: making.report.strategy, says: strategyWords[making.report.language] }

/** What every slide of the chapter has; the draft's mark stands on each, since slides are shown one by one. */
export const strategySlide = ({ says, strategy }: StrategyMaking) =>
  ({
    layout: 'one',
    section: says.title,
    over: line(strategy.mark === null ? says.title : `${says.title} · ${strategy.mark}`),
    label: null,
    mark: null,
    notes: [],
  }) as const

export const elementRun = (
  element: Pick<ReportElement, 'code' | 'before' | 'after'>,
  most: number,
  making: Making,
): Run => said(shorter(nameOfElement(element).replaceAll('\n', ' '), most), making)

/** Names of tables by their ids, those that are named. */
export const tableNames = (ids: readonly string[], { report }: Making): string[] =>
  ids.flatMap((id) => report.groups.find((group) => group.id === id)?.name.replaceAll(/\s+/g, ' ') ?? [])

/** A reason's words, cut where they are long, its table and its notes. */
export const reasonLine = ({ text, group, refs }: ReportReason, most: number, making: Making): Line => {
  const [table] = group === null ? [] : tableNames([group], making)
  return [
    said(shorter(text, most), making),
    ...(table === undefined ? [] : [{ text: ' · ' }, said(shorter(table, 24), making)]),
    ...(refs.length === 0 ? [] : [{ text: ' ' }, ...refRuns(refs, making, 3)]),
  ]
}
