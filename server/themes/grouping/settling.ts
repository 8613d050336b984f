import { type Apart, evict, mayJoin } from './apart.ts'
import { centroids, type Likeness, unassigned } from './centroids.ts'
import { empty, type Vector } from './similarity.ts'

/** A note changes group only for a clear gain, or groups would flicker while notes stream in. */
const gain = 0.06
/** A lone note joins a group it is at least half as like as the group's own cut asks. */
const joining = 0.5

/** A row as the settling sees it: what people have `pinned` never moves, and weighs more; what `stays` does not move. */
export type Seat = { vector: Vector; pinned: boolean; stays?: boolean }
export type Settled = { groups: number[]; likeness: Likeness }

/**
 * Every note looks once where it fits best: lone ones may join, members move for a clear gain, pinned ones stay, and
 * none joins one that it is to be apart from.
 * @param joins the likeness from which a lone note joins.
 */
export function settle(
  seats: readonly Seat[],
  start: readonly number[],
  count: number,
  cut: number,
  apart: Apart,
  joins: number = cut * joining,
): Settled {
  const likenessOf = (groups: readonly number[]) =>
    centroids(
      seats.map(({ vector, pinned }, at) => ({ vector, pinned, group: groups[at] ?? unassigned })),
      count,
    )
  const first = likenessOf(start)
  const groups = evict(
    start,
    apart,
    (row) => seats[row]?.pinned ?? false,
    (row) => first(seats[row]?.vector ?? empty)[start[row] ?? 0] ?? 0,
  )
  const before = likenessOf(groups)
  seats.forEach(({ vector, pinned, stays = false }, at) => {
    const own = groups[at] ?? unassigned
    if (pinned || stays) return
    const likeness = before(vector)
    const asked = own === unassigned ? joins : (likeness[own] ?? 0) + gain
    groups[at] = bestAllowed(likeness, asked, (group) => mayJoin(at, group, groups, apart)) ?? own
  })
  return { groups, likeness: likenessOf(groups) }
}

/** The group most alike that may be joined, when it is as alike as asked; the smaller number wins a tie. */
function bestAllowed(
  likeness: Float64Array,
  asked: number,
  allowed: (group: number) => boolean,
): number | undefined {
  let best: number | undefined
  let most = -Infinity
  likeness.forEach((value, group) => {
    if (value >= asked && value > most && allowed(group)) {
      most = value
      best = group
    }
  })
  return best
}
