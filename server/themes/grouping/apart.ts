import { unassigned } from './centroids.ts'

/** For each row the rows that people have said do not belong with it. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>

/** The cannot-links among these notes, by their places; pairs with unknown notes and of a note with itself say nothing. */
export function apartRows(ids: readonly string[], pairs: readonly (readonly [string, string])[]): Apart {
  const places = new Map(ids.map((id, at) => [id, at]))
  const found = new Map<number, Set<number>>()
  const add = (from: number, to: number) => found.set(from, (found.get(from) ?? new Set<number>()).add(to))
  for (const [one, other] of pairs) {
    const a = places.get(one)
    const b = places.get(other)
    if (a === undefined || b === undefined || a === b) continue
    add(a, b)
    add(b, a)
  }
  return found
}

/** Whether a row may be in a group, as the groups stand. */
export function mayJoin(row: number, group: number, groups: readonly number[], apart: Apart): boolean {
  for (const other of apart.get(row) ?? []) if (groups[other] === group) return false
  return true
}

/**
 * Takes rows out of their groups until no two that are apart are in one. Those held by people stay, also where
 * they contradict themselves; of two others the one that `worth` says belongs less leaves, at a tie the later one.
 */
export function evict(
  groups: readonly number[],
  apart: Apart,
  held: (row: number) => boolean,
  worth: (row: number) => number,
): number[] {
  const kept = [...groups]
  for (const [row, others] of apart)
    for (const other of others) {
      const group = kept[row] ?? unassigned
      if (row >= other || group === unassigned || kept[other] !== group) continue
      if (held(row) && held(other)) continue
      const leaves = held(row) || (!held(other) && worth(row) >= worth(other)) ? other : row
      kept[leaves] = unassigned
    }
  return kept
}
