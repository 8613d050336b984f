import type { Ballot, Cast } from './ballot.ts'
import { spent, tally } from './tally.ts'

/** One place: who paid for it, or that it was filled by support alone because no group could pay any more. */
export type Place = {
  id: string
  by: 'shares' | 'support'
  /** Options that had exactly the same claim and are not chosen: only the order on the ballot decided. */
  tied: string[]
}

/** What a dot costs, exactly: numbers with decimals would let a tie depend on the order of adding. */
type Price = { sum: bigint; dots: bigint }
const less = (a: Price, b: Price): boolean => a.sum * b.dots < b.sum * a.dots
const same = (a: Price, b: Price): boolean => a.sum * b.dots === b.sum * a.dots

/** What a voter gave to an option, as many times as the ballot weighs. */
type Backer = { voter: number; dots: bigint }

/**
 * Chooses `places` options so that each group of voters gets its share of them: the method of equal shares
 * (Dominik Peters and Piotr Skowron: Proportionality and the Limits of Welfarism, EC 2020, as Rule X; for
 * utilities like dots: Peters, Grzegorz Pierczyński and Skowron, Proportional Participatory Budgeting with
 * Additive Utilities, NeurIPS 2021).
 *
 * An option costs one place. Every voter has the same purse, places / voters. A dot is worth the same to all who
 * gave one. In each round the option wins that its backers can buy at the lowest price for a dot, each paying by
 * dots but no more than their purse. Equal prices go to more dots, then to more backers, then to the order on the
 * ballot, which is told as a tie.
 *
 * A ballot of weight w is w voters of one mind, each with a purse of their own: the same ballot as often, which pays
 * the same in each round. So all that holds for voters holds for weights (a group's share is by its weight).
 *
 * Completion: when no option can be paid for any more, the places left go to those with the most dots.
 */
export function equalShares(ballot: Ballot, ballots: readonly Cast[], places: number): Place[] {
  const cast = ballots.filter(({ choices }) => spent(choices) > 0)
  const support = new Map(tally(ballot, cast).ranked.map((standing) => [standing.id, standing.support]))
  const supporters = new Map(
    ballot.options.map(({ id }) => [id, weigh(cast.filter(({ choices }) => (choices[id] ?? 0) > 0))]),
  )
  const backers = new Map(
    ballot.options.map(({ id }) => [
      id,
      cast.flatMap(({ choices, weight }, voter): Backer[] =>
        (choices[id] ?? 0) > 0 ? [{ voter, dots: BigInt(choices[id]! * weight) }] : [],
      ),
    ]),
  )
  // Purses are counted in parts of a place; the parts get smaller round by round, so that all can be divided.
  let parts = BigInt(Math.max(1, weigh(cast)))
  let purses = cast.map(({ weight }) => BigInt(places * weight))
  const open = new Set(ballot.options.map(({ id }) => id).filter((id) => backers.get(id)!.length > 0))
  const chosen: Place[] = []

  const bySupport = (a: string, b: string) =>
    support.get(b)! - support.get(a)! || supporters.get(b)! - supporters.get(a)!
  /** Takes the strongest of equals; the set keeps the order of the ballot, and so does sorting. */
  const take = (equals: string[], by: Place['by']): string => {
    const [first, ...others] = equals.sort(bySupport) as [string, ...string[]]
    open.delete(first)
    chosen.push({ id: first, by, tied: others.filter((id) => bySupport(first, id) === 0) })
    return first
  }

  while (chosen.length < places && open.size > 0) {
    let best: Price | null = null
    let equals: string[] = []
    for (const id of open) {
      const price = priceOf(backers.get(id)!, purses, parts)
      if (price === null || (best && less(best, price))) continue
      if (!best || !same(best, price)) equals = []
      best = price
      equals.push(id)
    }
    if (!best) break
    const { sum, dots } = best
    const paid = new Map(backers.get(take(equals, 'shares'))!.map((backer) => [backer.voter, backer.dots]))
    purses = purses.map((purse, voter) => {
      const [had, due] = [purse * dots, (paid.get(voter) ?? 0n) * sum]
      return had > due ? had - due : 0n
    })
    parts *= dots
  }
  while (chosen.length < places && open.size > 0) {
    const first = [...open].sort(bySupport)[0]!
    take(
      [...open].filter((id) => bySupport(first, id) === 0),
      'support',
    )
  }
  return withoutTheChosen(chosen)
}

/** As how many voters these count. */
const weigh = (ballots: readonly Cast[]): number => ballots.reduce((sum, { weight }) => sum + weight, 0)

/** A tie is told only where it left somebody out. */
function withoutTheChosen(chosen: Place[]): Place[] {
  const ids = new Set(chosen.map(({ id }) => id))
  return chosen.map((place) => ({ ...place, tied: place.tied.filter((id) => !ids.has(id)) }))
}

/** The lowest price of a dot at which the backers together pay for one place; null when they cannot. */
function priceOf(backers: readonly Backer[], purses: readonly bigint[], place: bigint): Price | null {
  // Whoever has least for each dot is the first to give all they have.
  const poorestFirst = [...backers].sort((a, b) => {
    const [left, right] = [purses[a.voter]! * b.dots, purses[b.voter]! * a.dots]
    return left < right ? -1 : left > right ? 1 : 0
  })
  let sum = place
  let dots = backers.reduce((all, backer) => all + backer.dots, 0n)
  for (const backer of poorestFirst) {
    const purse = purses[backer.voter]!
    // From here on everybody can pay by their dots.
    if (sum * backer.dots <= purse * dots) return { sum, dots }
    sum -= purse
    dots -= backer.dots
  }
  return null
}
