/** The value below which `share` of the values lie; values need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Three figures, as many decimals as tell something; a dash when there is none. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export const times = async (n: number, work: () => unknown): Promise<number[]> => {
  const all: number[] = []
  for (let i = 0; i < n; i += 1) all.push(await timed(work))
  return all
}
