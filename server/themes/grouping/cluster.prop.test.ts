import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agglomerate, cutAt } from './cluster.ts'
import { dot, pairwise, unit } from './similarity.ts'

const vectors = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(12), fc.double({ min: 0.1, max: 1, noNaN: true })), {
    selector: ([feature]) => feature,
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 14 },
)

/** Average link as the textbook has it: always the closest pair, every similarity anew. */
function slowly(matrix: Float32Array, size: number, stop: number): Set<string> {
  let groups = Array.from({ length: size }, (_, row) => [row])
  for (;;) {
    let best = { a: -1, b: -1, mean: stop }
    groups.forEach((first, a) =>
      groups.slice(0, a).forEach((second, b) => {
        const mean =
          first
            .flatMap((x) => second.map((y) => matrix[x * size + y] ?? 0))
            .reduce((sum, one) => sum + one, 0) /
          (first.length * second.length)
        if (mean > best.mean) best = { a, b, mean }
      }),
    )
    if (best.a < 0) return new Set(groups.map((rows) => rows.toSorted((x, y) => x - y).join()))
    groups = [
      ...groups.filter((_, at) => at !== best.a && at !== best.b),
      [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])],
    ]
  }
}

function partition(groups: readonly number[]): Set<string> {
  const rows = new Map<number, number[]>()
  groups.forEach((group, row) => rows.set(group, [...(rows.get(group) ?? []), row]))
  return new Set([...rows.values()].map((one) => one.join()))
}

it('pairwise similarities are the products of the vectors', () => {
  fc.assert(
    fc.property(vectors, (entries) => {
      const made = entries.map((one) => unit(one))
      const matrix = pairwise(made)
      made.forEach((a, row) =>
        made.forEach((b, column) => {
          if (row !== column) expect(matrix[row * made.length + column]).toBeCloseTo(dot(a, b), 5)
        }),
      )
    }),
  )
})

it('nearest-neighbour chains give the partition of the textbook’s average link', () => {
  fc.assert(
    fc.property(vectors, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (entries, cut) => {
      const matrix = pairwise(entries.map((one) => unit(one)))
      // Ties may be broken either way: a little slope makes every similarity its own.
      matrix.forEach((value, at) => {
        const [row, column] = [Math.floor(at / entries.length), at % entries.length]
        matrix[at] = value + 1e-3 * Math.sin(Math.min(row, column) * 17.3 + Math.max(row, column) * 5.1)
      })
      const merges = agglomerate(
        Float32Array.from(matrix),
        entries.length,
        entries.map(() => -1),
        -1,
      )
      // A merge right at the cut may fall on either side of it by rounding.
      fc.pre(merges.every(({ similarity }) => Math.abs(similarity - cut) > 1e-5))
      expect(partition(cutAt(merges, entries.length, cut))).toEqual(slowly(matrix, entries.length, cut))
    }),
  )
})

it('rows pinned together are together, rows pinned apart are apart, at any cut', () => {
  fc.assert(
    fc.property(
      vectors,
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 14, maxLength: 14 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (entries, pins, cut) => {
        const size = entries.length
        const own = pins.slice(0, size)
        const groups = cutAt(agglomerate(pairwise(entries.map((one) => unit(one))), size, own, -1), size, cut)
        own.forEach((pin, a) =>
          own.forEach((other, b) => {
            if (pin >= 0 && other >= 0) expect(groups[a] === groups[b]).toBe(pin === other)
          }),
        )
      },
    ),
  )
})
