import type { Ballot } from './ballot.ts'
import { equalShares } from './equalShares.ts'
import { firstByDots, withoutAny } from './firstByDots.ts'
import type { Receipt } from './receipt.ts'
import type { Standing, Standings } from './tally.ts'

/** What a way of choosing does to an option; `tie`: it had as strong a claim as one that is in. */
export type Fate = 'in' | 'out' | 'tie'

export type Comparison = {
  /** Options that either way takes or ties, in the order of the outcome. */
  rows: { standing: Standing; byDots: Fate; byShares: Fate }[]
  /** Those with dots that neither way takes. */
  neither: Standing[]
  /** Places that the dots alone leave open because of a tie, and for how many options. */
  open: { places: number; options: number }
  /** Options that tied with a chosen one in the proportional choice, where the order on the ballot decided. */
  decidedByOrder: Standing[]
  /** Voters who gave nothing to any chosen option; null while a tie leaves places open. */
  unheard: { byDots: number | null; byShares: number }
}

/** Compares two ways of choosing so many options from the published ballots: by dots alone, and proportionally (V9). */
export function compareWays(
  ballot: Ballot,
  standings: Standings,
  receipts: readonly Receipt[],
  places: number,
): Comparison {
  const first = firstByDots(standings, places)
  const shares = equalShares(ballot, receipts, places)
  const chosen = shares.map(({ id }) => id)
  const tied = shares.flatMap((place) => place.tied)
  const fate = (id: string, ins: readonly string[], ties: readonly string[]): Fate =>
    ins.includes(id) ? 'in' : ties.includes(id) ? 'tie' : 'out'
  const all = standings.ranked
    .filter(({ support }) => support > 0)
    .map((standing) => ({
      standing,
      byDots: fate(standing.id, first.chosen, first.tied),
      byShares: fate(standing.id, chosen, tied),
    }))
  const isOut = ({ byDots, byShares }: (typeof all)[number]) => byDots === 'out' && byShares === 'out'
  return {
    rows: all.filter((row) => !isOut(row)),
    neither: all.filter(isOut).map(({ standing }) => standing),
    open: { places: first.tied.length > 0 ? first.left : 0, options: first.tied.length },
    decidedByOrder: all.filter(({ byShares }) => byShares === 'tie').map(({ standing }) => standing),
    unheard: {
      byDots: first.tied.length > 0 ? null : withoutAny(receipts, first.chosen),
      byShares: withoutAny(receipts, chosen),
    },
  }
}
