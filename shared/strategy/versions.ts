import { BASELINE, type BaselineStrategy, type BaselineVersion } from '../baseline/strategy.ts'
import type { StrategyWork } from './work.ts'

/**
 * The versions after the baseline has been set. A version that nothing has been said of yet is replaced, so that
 * preparing leaves no trail of half-made ones; otherwise the next one comes. The oldest that nothing refers to go first.
 * @param said whether anything may refer to the present version: the meeting has begun, or somebody has proposed
 */
export function withBaseline(
  work: StrategyWork,
  baseline: BaselineStrategy | null,
  at: number,
  said: boolean,
): BaselineVersion[] {
  // What was proposed of a version keeps it, also while there is no strategy at all.
  const held = new Set(
    work.amendments.flatMap(({ base, adopted }) => (adopted === null ? base : [base, adopted])),
  )
  if (!baseline) return said || held.size > 0 ? work.versions : []
  const last = work.versions.at(-1)
  if (last && JSON.stringify(last.baseline) === JSON.stringify(baseline)) return work.versions
  const isFree = last !== undefined && !said && !held.has(last.number)
  const version: BaselineVersion = {
    number: isFree ? last.number : (last?.number ?? 0) + 1,
    ...{ at, by: 'people', baseline },
  }
  const all = [...(isFree ? work.versions.slice(0, -1) : work.versions), version]
  const spare = all.slice(0, -1).filter(({ number }) => !held.has(number))
  const gone = new Set(spare.slice(0, Math.max(0, all.length - BASELINE.versions)))
  return all.filter((each) => !gone.has(each))
}
