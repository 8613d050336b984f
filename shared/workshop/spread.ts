import type { GroupId } from '../ids.ts'
import type { Person } from '../people/person.ts'
import type { SeatMove, SpreadWho } from './seating.ts'
import type { Group } from './workshop.ts'

export type Sitter = Pick<Person, 'id' | 'role' | 'number' | 'group'>
type Table = Pick<Group, 'id'>

/**
 * G1: spreads participants over the tables. `unseated`: each who has no table goes to the smallest. `all`: evens the
 * tables out as well, with as few changes as can be; from too full a table those leave who came last. The same
 * people in any order give the same moves.
 */
export function spread(people: readonly Sitter[], tables: readonly Table[], who: SpreadWho): SeatMove[] {
  if (tables.length === 0) return []
  const sizes = new Map<GroupId, number>(tables.map(({ id }) => [id, 0]))
  const sitting = people
    .filter(({ role }) => role === 'participant')
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const standing: Sitter[] = []
  for (const sitter of sitting) {
    const size = sitter.group === null ? undefined : sizes.get(sitter.group)
    if (size === undefined) standing.push(sitter)
    else sizes.set(sitter.group!, size + 1)
  }
  if (who === 'all') standing.push(...leaving(sitting, sizes))
  return standing.map((sitter) => {
    const to = smallest(sizes)
    sizes.set(to, sizes.get(to)! + 1)
    return { person: sitter.id, from: sitter.group, to }
  })
}

/** Those who leave too full a table, the last comers of each; `sizes` is told that they have left. */
function leaving(sitting: readonly Sitter[], sizes: Map<GroupId, number>): Sitter[] {
  const share = Math.floor(sitting.length / sizes.size)
  // The fullest tables may keep one more each, so that fewer have to move.
  const fuller = [...sizes].toSorted(([, a], [, b]) => b - a).slice(0, sitting.length % sizes.size)
  const keeps = new Map(fuller.map(([id]) => [id, share + 1]))
  const left: Sitter[] = []
  for (const sitter of sitting.toReversed()) {
    const size = sitter.group === null ? undefined : sizes.get(sitter.group)
    if (size === undefined || size <= (keeps.get(sitter.group!) ?? share)) continue
    sizes.set(sitter.group!, size - 1)
    left.unshift(sitter)
  }
  return left
}

/** The table with the fewest; of equals the first. */
function smallest(sizes: ReadonlyMap<GroupId, number>): GroupId {
  let best: [GroupId, number] | null = null
  for (const each of sizes) if (best === null || each[1] < best[1]) best = each
  return best![0]
}

/** What takes moves back. Those who have moved on since are left where they are. */
export const movesBack = (moves: readonly SeatMove[]): SeatMove[] =>
  moves.map(({ person, from, to }) => ({ person, from: to, to: from }))
