import { RandomSource } from '#shared/testing/RandomSource.ts'

/** When each of so many things a second happens, in seconds from the beginning. */
export type Moments = (perSecond: number, seconds: number) => readonly number[]

/** In step: what devices do by themselves, each at a phase of its own. */
export const evenly: Moments = (perSecond, seconds) =>
  Array.from({ length: Math.round(perSecond * seconds) }, (_, index) => index / perSecond)

/**
 * As it happens when nobody waits for anybody (a Poisson process, given its number): people in a hall don't write
 * in step. The same moments for every server and every run.
 */
export const byChance: Moments = (perSecond, seconds) => {
  const random = new RandomSource(1)
  const all = Math.round(perSecond * seconds)
  return Array.from({ length: all }, () => random.next() * seconds).sort((a, b) => a - b)
}

/**
 * Calls `each` at these moments, for so many seconds; what is late is caught up with.
 * @param stop true to end early
 */
export async function pace(
  moments: readonly number[],
  seconds: number,
  each: (count: number) => void,
  stop: () => boolean = () => false,
): Promise<void> {
  const begun = performance.now()
  for (let done = 0; done < moments.length && !stop();) {
    const now = (performance.now() - begun) / 1_000
    while (done < moments.length && moments[done]! <= now) each(done++)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  if (stop()) return
  await new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, begun + seconds * 1_000 - performance.now())),
  )
}
