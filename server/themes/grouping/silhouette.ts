/** Of a large board every second or third note is asked: the mean hardly changes, the time does. */
const judged = 600

/**
 * Mean silhouette (Rousseeuw 1987) of a grouping, with 1 − similarity as the distance: −1 … 1, higher is better.
 * A note alone in its group counts 0, as in the original.
 * @param matrix similarities by rows, size × size.
 */
export function silhouette(matrix: Float32Array, groups: readonly number[]): number {
  const size = groups.length
  const counts: number[] = []
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1
  const step = Math.ceil(size / judged)
  let sum = 0
  for (let row = 0; row < size; row += step) {
    const own = groups[row] ?? 0
    const ownCount = counts[own] ?? 0
    if (ownCount < 2) continue
    const totals = new Float64Array(counts.length)
    for (let other = 0; other < size; other++) {
      if (other === row) continue
      const group = groups[other] ?? 0
      totals[group] = (totals[group] ?? 0) + (matrix[row * size + other] ?? 0)
    }
    const inside = 1 - (totals[own] ?? 0) / (ownCount - 1)
    let outside = Infinity
    counts.forEach((count, group) => {
      if (group !== own) outside = Math.min(outside, 1 - (totals[group] ?? 0) / count)
    })
    const wider = Math.max(inside, outside)
    if (outside < Infinity && wider > 0) sum += (outside - inside) / wider
  }
  return size === 0 ? 0 : sum / Math.ceil(size / step)
}
