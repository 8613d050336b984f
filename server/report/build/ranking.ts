import { type Tier, tiers } from '#shared/report/report.ts'

/** Scores are compared place by place, most first; null = nothing to rank by. */
export type Score = readonly number[] | null
export type Ranked<T> = { item: T; rank: number | null; tier: Tier }

/**
 * Orders by score with dense ranks: equal scores share one (1, 2, 2, 3). What has no score comes last,
 * unranked. Equal items keep the order they came in.
 */
export function ranked<T>(items: readonly T[], scoreOf: (item: T) => Score): Ranked<T>[] {
  const scored = items
    .map((item) => ({ item, score: scoreOf(item) }))
    .sort((a, b) => compare(a.score, b.score))
  let rank = 0
  return scored.map(({ item, score }, i) => {
    if (score === null) return { item, rank: null, tier: 'others' }
    const before = scored[i - 1]
    if (before === undefined || compare(before.score, score) !== 0) rank++
    return { item, rank, tier: tierOf(rank) }
  })
}

function compare(a: Score, b: Score): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const at = a.findIndex((value, i) => value !== b[i])
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/** Most raised, second, third, and all the rest. */
export const tierOf = (rank: number | null): Tier =>
  rank === null ? 'others' : (tiers[Math.min(rank, tiers.length) - 1] ?? 'others')
