import type { ReportStrategy } from '#shared/report/strategy.ts'
import type { StrategyWords } from '#shared/report/words/strategySays.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { type ReportContext, useReportContext } from '../reportContext.ts'

/** What every part of the chapter on the strategy reads. */
export type StrategyContext = ReportContext & {
  readonly strategy: ReportStrategy
  readonly says: StrategyWords
}

/** The chapter of the report around; only for parts that stand where there is one. */
export function useStrategyContext(): () => StrategyContext {
  const context = useReportContext()
  return () => {
    const { report } = context()
    if (report.strategy === null) throw new Error('useStrategyContext: no work on the strategy')
    return { ...context(), strategy: report.strategy, says: strategyWords[report.language] }
  }
}
