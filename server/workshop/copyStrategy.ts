import { noStrategyWork, type StrategyWork } from '#shared/strategy/work.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/**
 * T87: what a copy has of the work on the strategy: what was prepared of the present baseline, its measures and the
 * evidence. What people have proposed, drafted and routed stays behind; so do earlier versions.
 */
export function copyStrategy({ baseline, strategy }: Pick<Workshop, 'baseline' | 'strategy'>): StrategyWork {
  const { open, measures, evidence, lastEvidence, versions } = strategy
  const there = new Set<string>(baseline?.elements.map(({ id }) => id))
  return {
    ...noStrategyWork,
    ...{ open, evidence, lastEvidence },
    versions:
      baseline === null ? [] : versions.slice(-1).map((version) => ({ ...version, number: 1, baseline })),
    measures: Object.fromEntries(Object.entries(measures).filter(([element]) => there.has(element))),
  }
}
