import type { Standing } from '#shared/vote/tally.ts'

/** Options that share a rank (V3). */
export type Tier = { rank: number; standings: Standing[] }

/** How many ranks are set apart; the rest are "others", none is dropped. */
export const ranksShown = 3

/** Divides standings into the first ranks, the others with support, and those without. */
export function tiersOf(
  ranked: readonly Standing[],
  shown: number = ranksShown,
): { tiers: Tier[]; others: Standing[]; without: Standing[] } {
  const tiers: Tier[] = []
  for (const standing of ranked) {
    if (standing.rank === null || standing.rank > shown) continue
    const tier = tiers.find(({ rank }) => rank === standing.rank)
    if (tier) tier.standings.push(standing)
    else tiers.push({ rank: standing.rank, standings: [standing] })
  }
  return {
    tiers: tiers.sort((a, b) => a.rank - b.rank),
    others: ranked.filter(({ rank }) => rank !== null && rank > shown),
    without: ranked.filter(({ rank }) => rank === null),
  }
}
