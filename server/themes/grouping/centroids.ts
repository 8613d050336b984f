import type { Vector } from './similarity.ts'

export const unassigned = -1
/** What a person pinned tells more of a theme than what the machine put there. */
const pinnedWeight = 3

export type Member = { vector: Vector; group: number; pinned: boolean }

/** Mean similarity of a vector to the members of each group: `likeness(vector)[group]`. */
export type Likeness = (vector: Vector) => Float64Array

/** Sums the members' vectors by group, so that one product gives the average over a whole group. */
export function centroids(members: readonly Member[], groups: number): Likeness {
  const sums = new Map<number, Float64Array>()
  const mass = new Float64Array(groups)
  const dense = new Map<number, Float64Array>()
  for (const { vector, group, pinned } of members) {
    if (group === unassigned) continue
    const weight = pinned ? pinnedWeight : 1
    vector.dense?.forEach((value, at) => {
      let sum = dense.get(group)
      if (sum === undefined) dense.set(group, (sum = new Float64Array(vector.dense?.length ?? 0)))
      sum[at] = (sum[at] ?? 0) + weight * value
    })
    mass[group] = (mass[group] ?? 0) + weight
    vector.features.forEach((feature, at) => {
      let row = sums.get(feature)
      if (row === undefined) sums.set(feature, (row = new Float64Array(groups)))
      row[group] = (row[group] ?? 0) + weight * (vector.weights[at] ?? 0)
    })
  }
  return ({ features, weights, dense: own }) => {
    const likeness = new Float64Array(groups)
    features.forEach((feature, at) => {
      const row = sums.get(feature)
      const weight = weights[at] ?? 0
      if (row !== undefined)
        for (let group = 0; group < groups; group++)
          likeness[group] = (likeness[group] ?? 0) + weight * (row[group] ?? 0)
    })
    if (own !== undefined)
      for (const [group, sum] of dense)
        own.forEach((value, at) => (likeness[group] = (likeness[group] ?? 0) + value * (sum[at] ?? 0)))
    for (let group = 0; group < groups; group++)
      likeness[group] = (mass[group] ?? 0) === 0 ? 0 : (likeness[group] ?? 0) / (mass[group] ?? 1)
    return likeness
  }
}

/** The group most alike and the next one; the smaller number wins a tie. */
export function bestTwo(likeness: Float64Array): { group: number; best: number; second: number } {
  let group = unassigned
  let best = -Infinity
  let second = -Infinity
  likeness.forEach((value, at) => {
    if (value > best) {
      second = best
      best = value
      group = at
    } else if (value > second) second = value
  })
  return { group, best, second }
}
