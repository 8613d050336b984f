/** A sparse vector: feature numbers in rising order and their weights; `dense`: a block that every feature has a weight in. */
export type Vector = { features: readonly number[]; weights: readonly number[]; dense?: Float32Array }
export const empty: Vector = { features: [], weights: [] }

/** Cosine-like product of two sparse vectors; for unit vectors their cosine. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.features.length && j < b.features.length) {
    const gap = (a.features[i] ?? 0) - (b.features[j] ?? 0)
    if (gap === 0) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (gap < 0) i++
    else j++
  }
  return sum + inner(a.dense, b.dense)
}

/** Product of two dense blocks of one length; 0 where either is missing. */
function inner(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) return 0
  // Four sums at a time: each addition need not wait for the one before it.
  let [first, second, third, fourth] = [0, 0, 0, 0]
  const even = a.length - (a.length % 4)
  for (let at = 0; at < even; at += 4) {
    first += (a[at] ?? 0) * (b[at] ?? 0)
    second += (a[at + 1] ?? 0) * (b[at + 1] ?? 0)
    third += (a[at + 2] ?? 0) * (b[at + 2] ?? 0)
    fourth += (a[at + 3] ?? 0) * (b[at + 3] ?? 0)
  }
  for (let at = even; at < a.length; at++) first += (a[at] ?? 0) * (b[at] ?? 0)
  return first + second + third + fourth
}

/** A vector of length one in the same direction, times `scale`; the empty vector stays empty. */
export function unit(entries: Iterable<readonly [number, number]>, scale = 1): Vector {
  const sorted = [...entries].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b)
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return {
    features: sorted.map(([feature]) => feature),
    weights: sorted.map(([, weight]) => (weight / length) * scale),
  }
}

/** Vectors of different feature spaces, one after the other: the product of the whole is the sum of the parts'. */
export function join(parts: readonly (readonly [Vector, number])[]): Vector {
  return {
    features: parts.flatMap(([vector, offset]) => vector.features.map((feature) => feature + offset)),
    weights: parts.flatMap(([vector]) => vector.weights),
  }
}

/**
 * All pairwise products as a full square matrix by rows (4 bytes a pair: 16 MB for 2,000 vectors).
 * By postings, so pairs without a common feature cost nothing.
 */
export function pairwise(vectors: readonly Vector[]): Float32Array {
  const size = vectors.length
  const matrix = new Float32Array(size * size)
  const postings = new Map<number, { rows: number[]; weights: number[] }>()
  vectors.forEach(({ features, weights }, row) => {
    const base = row * size
    features.forEach((feature, at) => {
      const weight = weights[at] ?? 0
      let posting = postings.get(feature)
      if (posting === undefined) postings.set(feature, (posting = { rows: [], weights: [] }))
      for (let k = 0; k < posting.rows.length; k++) {
        const cell = base + (posting.rows[k] ?? 0)
        matrix[cell] = (matrix[cell] ?? 0) + weight * (posting.weights[k] ?? 0)
      }
      posting.rows.push(row)
      posting.weights.push(weight)
    })
  })
  for (let row = 0; row < size; row++) {
    matrix[row * size + row] = 1
    const dense = vectors[row]?.dense
    for (let column = 0; column < row; column++) {
      const alike = (matrix[row * size + column] ?? 0) + inner(dense, vectors[column]?.dense)
      matrix[row * size + column] = alike
      matrix[column * size + row] = alike
    }
  }
  return matrix
}
