import type { StrategyWords } from './strategySays.ts'
import { strategyEn } from './strategyEn.ts'
import { strategyFi } from './strategyFi.ts'
import { strategySv } from './strategySv.ts'

/** What reports say of the work on the strategy, in each language. */
export const strategyWords: Record<'fi' | 'sv' | 'en', StrategyWords> = {
  fi: strategyFi,
  sv: strategySv,
  en: strategyEn,
}
