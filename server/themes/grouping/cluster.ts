/** One step of the agglomeration: two nodes and how alike they were (average of their pairs). */
export type Merge = { a: number; b: number; similarity: number }

/**
 * Constrained average-link agglomeration by nearest-neighbour chains (Murtagh 1983), O(n²).
 * Average link is reducible, so the chain gives the same tree as always merging the closest pair,
 * also with forbidden pairs at minus infinity.
 * @param matrix similarities by rows, size × size; overwritten.
 * @param pins for each row the number of the theme it is pinned to, or -1: equal pins start merged,
 *   different pins never merge.
 * @param floor below it nothing merges.
 */
export function agglomerate(
  matrix: Float32Array,
  size: number,
  pins: readonly number[],
  floor: number,
): Merge[] {
  const merges: Merge[] = []
  const count = new Float64Array(size).fill(1)
  const active = new Uint8Array(size).fill(1)
  const pinOf = [...pins]

  const merge = (keep: number, gone: number, similarity: number) => {
    merges.push({ a: keep, b: gone, similarity })
    const kept = count[keep] ?? 1
    const added = count[gone] ?? 1
    for (let other = 0; other < size; other++) {
      if (active[other] === 0 || other === keep || other === gone) continue
      const mean =
        (kept * (matrix[keep * size + other] ?? 0) + added * (matrix[gone * size + other] ?? 0)) /
        (kept + added)
      matrix[keep * size + other] = mean
      matrix[other * size + keep] = mean
    }
    active[gone] = 0
    count[keep] = kept + added
    const pin = Math.max(pinOf[keep] ?? -1, pinOf[gone] ?? -1)
    if (pin !== pinOf[keep]) {
      pinOf[keep] = pin
      forbid(keep)
    }
  }
  const forbid = (row: number) => {
    const pin = pinOf[row] ?? -1
    if (pin < 0) return
    for (let other = 0; other < size; other++) {
      const theirs = pinOf[other] ?? -1
      if (other === row || theirs < 0 || theirs === pin) continue
      matrix[row * size + other] = -Infinity
      matrix[other * size + row] = -Infinity
    }
  }
  const first = new Map<number, number>()
  pins.forEach((pin, row) => {
    if (pin < 0) return
    const earlier = first.get(pin)
    if (earlier === undefined) first.set(pin, row)
    else merge(earlier, row, 1)
  })
  for (const row of first.values()) forbid(row)

  const nearest = (row: number, before: number): { other: number; similarity: number } => {
    // The one before in the chain wins a tie, or two equals would chase each other for ever.
    let other = before
    let best = before < 0 ? -Infinity : (matrix[row * size + before] ?? -Infinity)
    for (let column = 0; column < size; column++) {
      if (column === row || active[column] === 0) continue
      const similarity = matrix[row * size + column] ?? -Infinity
      if (similarity > best) {
        best = similarity
        other = column
      }
    }
    return { other, similarity: best }
  }

  const chain: number[] = []
  for (let start = 0; start < size;) {
    const top = chain.at(-1)
    if (top === undefined) {
      if (active[start] === 1) chain.push(start)
      else start++
      continue
    }
    const before = chain.at(-2) ?? -1
    const { other, similarity } = nearest(top, before)
    if (other < 0 || similarity < floor) {
      // Its best is below the floor: no later merge can lift it, averages never exceed their parts.
      chain.length = 0
      start++
    } else if (other === before) {
      chain.length -= 2
      merge(Math.min(top, before), Math.max(top, before), similarity)
    } else chain.push(other)
  }
  return merges
}

/** The groups that stand when only merges of at least this similarity are made: a group number for each row. */
export function cutAt(merges: readonly Merge[], size: number, similarity: number): number[] {
  const parent = Array.from({ length: size }, (_, row) => row)
  const root = (row: number): number => {
    let at = row
    while (parent[at] !== at) at = parent[at] ?? at
    parent[row] = at
    return at
  }
  for (const { a, b, similarity: alike } of merges) if (alike >= similarity) parent[root(b)] = root(a)
  const numbers = new Map<number, number>()
  return parent.map((_, row) => {
    const top = root(row)
    const number = numbers.get(top) ?? numbers.size
    numbers.set(top, number)
    return number
  })
}
