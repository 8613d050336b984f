import { bodyKey } from '../people/bodyKey.ts'

type Weights = readonly { body: string; weight: number }[]

/** `floor`: by how many a weight must be shared, so that a published ballot of that weight may be any of theirs. */
export const WEIGHTS = { most: 9, floor: 5 } as const

/** How much a ballot from a table of this body counts. */
export function weightOf(weights: Weights, body: string | null): number {
  if (body === null) return 1
  const key = bodyKey(body)
  return weights.find((each) => bodyKey(each.body) === key)?.weight ?? 1
}

/**
 * V13: the weight that fewer than five of those here have while others have another, or null. A ballot is published
 * with its weight, so a weight that few share would tell whose it is.
 * @param bodies the body of each voter's table, null for none
 */
export function tellingWeight(weights: Weights, bodies: readonly (string | null)[]): number | null {
  const crowds = new Map<number, number>()
  for (const body of bodies) {
    const weight = weightOf(weights, body)
    crowds.set(weight, (crowds.get(weight) ?? 0) + 1)
  }
  if (crowds.size < 2) return null
  return [...crowds].find(([, crowd]) => crowd < WEIGHTS.floor)?.[0] ?? null
}
