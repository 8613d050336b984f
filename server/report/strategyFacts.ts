import type { Amendment } from '#shared/strategy/amendment.ts'
import type { Matrix } from '#shared/strategy/matrix.ts'
import { type MatrixGround, matrixOf, withSupporters } from '#shared/strategy/matrixOf.ts'
import { rootOf, supportOfAll } from '#shared/strategy/support.ts'
import type { Support } from '#shared/strategy/view.ts'
import type { StrategyWork } from '#shared/strategy/work.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/** An amendment whose support is counted: who gave it, and what was done to it when, is in no facts (R5). */
export type CountedAmendment = Omit<Amendment, 'supports' | 'hands' | 'history' | 'at' | 'changed'> & {
  support: Support
}

/** The work on the strategy as reports are made of it: people and hands are counts. */
export type StrategyFacts = Omit<StrategyWork, 'revision' | 'anew' | 'open' | 'amendments'> & {
  amendments: readonly CountedAmendment[]
  /** null where there is no baseline. */
  matrix: Matrix | null
}

const nobody: Support = { people: 0, groups: [], byHand: [], earlier: 0 }

/** Counts who supports what; of merged amendments the one that holds them has the support (T3). */
export function strategyFacts(
  { strategy, baseline, people, groups }: Pick<Workshop, 'strategy' | 'baseline' | 'people' | 'groups'>,
  activities: readonly { notes: MatrixGround['notes'] }[],
): StrategyFacts {
  const { revision: _r, anew: _n, open: _o, ...work } = strategy
  const tables = groups.map(({ id }) => id)
  const support = supportOfAll(strategy.amendments, people, tables)
  const byId = new Map(strategy.amendments.map((each) => [each.id, each]))
  return {
    ...work,
    amendments: strategy.amendments.map((amendment) => {
      const { supports: _s, hands: _h, history: _w, at: _a, changed: _c, ...said } = amendment
      const isRoot = rootOf(byId, amendment.id) === amendment.id
      return { ...said, support: (isRoot && support.get(amendment.id)) || nobody }
    }),
    matrix:
      baseline === null
        ? null
        : matrixOf({
            elements: baseline.elements,
            groups: tables,
            notes: activities.flatMap(({ notes }) => notes.map(({ aim, group }) => ({ aim, group }))),
            amendments: withSupporters(strategy.amendments, people),
          }),
  }
}
