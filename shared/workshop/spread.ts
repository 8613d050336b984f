import type { GroupId } from '../ids.ts'
import { headsOf } from '../people/heads.ts'
import type { Person } from '../people/person.ts'
import type { SeatMove, SpreadWho } from './seating.ts'
import type { Group } from './workshop.ts'

export type Sitter = Pick<Person, 'id' | 'role' | 'number' | 'group' | 'sharing'>
type Table = Pick<Group, 'id'>
type Sizes = Map<GroupId, number>

/**
 * G1: spreads participants over the tables. `unseated`: each who has no table goes to the smallest. `all`: evens the
 * tables out as well, with as few changes as can be; from too full a table those leave who came last. A table's own
 * device counts for all who share it and stays. The same people in any order give the same moves.
 */
export function spread(people: readonly Sitter[], tables: readonly Table[], who: SpreadWho): SeatMove[] {
  if (tables.length === 0) return []
  const sizes: Sizes = new Map(tables.map(({ id }) => [id, 0]))
  const sitting = people
    .filter(({ role }) => role === 'participant')
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const isSeated = ({ group }: Sitter) => group !== null && sizes.has(group)
  const standing = sitting.filter((sitter) => !isSeated(sitter))
  const seated = sitting.filter(isSeated)
  for (const sitter of seated) add(sizes, sitter.group!, headsOf(sitter))
  if (who === 'all') standing.push(...leaving(seated, standing.length, sizes))
  return standing.map((sitter) => {
    const to = smallest(sizes)
    add(sizes, to, headsOf(sitter))
    return { person: sitter.id, from: sitter.group, to }
  })
}

/** Those who leave too full a table, the last comers of each; `sizes` is told that they have left. */
function leaving(seated: readonly Sitter[], standing: number, sizes: Sizes): Sitter[] {
  const movable = seated.filter(({ sharing }) => sharing === null)
  const still: Sizes = new Map([...sizes.keys()].map((id) => [id, 0]))
  for (const { group } of movable) add(still, group!, 1)
  const keeps = shares(movable.length + standing, still, sizes)
  const left: Sitter[] = []
  for (const sitter of movable.toReversed()) {
    const table = sitter.group!
    if (still.get(table)! <= keeps.get(table)!) continue
    add(still, table, -1)
    add(sizes, table, -1)
    left.unshift(sitter)
  }
  return left
}

/**
 * How many may sit at each table beside its devices once so many are spread. Where it makes no odds which table has
 * one more, it is the one with the most people, so that fewer have to move.
 */
function shares(
  count: number,
  now: ReadonlyMap<GroupId, number>,
  sizes: ReadonlyMap<GroupId, number>,
): Sizes {
  const keeps: Sizes = new Map()
  const full: Sizes = new Map([...sizes].map(([id, size]) => [id, size - now.get(id)!]))
  const inOrder = [...sizes.keys()].toSorted((a, b) => now.get(b)! - now.get(a)!)
  for (let i = 0; i < count; i += 1) {
    const least = Math.min(...full.values())
    const table = inOrder.find((id) => full.get(id) === least)!
    add(keeps, table, 1)
    add(full, table, 1)
  }
  return new Map(inOrder.map((id) => [id, keeps.get(id) ?? 0]))
}

const add = (sizes: Sizes, id: GroupId, by: number) => void sizes.set(id, (sizes.get(id) ?? 0) + by)

/** The table with the fewest; of equals the first. */
function smallest(sizes: ReadonlyMap<GroupId, number>): GroupId {
  let best: [GroupId, number] | null = null
  for (const each of sizes) if (best === null || each[1] < best[1]) best = each
  return best![0]
}

/** What takes moves back. Those who have moved on since are left where they are. */
export const movesBack = (moves: readonly SeatMove[]): SeatMove[] =>
  moves.map(({ person, from, to }) => ({ person, from: to, to: from }))
