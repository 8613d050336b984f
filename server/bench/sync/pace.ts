/**
 * Calls `each` so many times a second, evenly, for so long; what is late is caught up with.
 * @param stop true to end early
 */
export async function pace(
  perSecond: number,
  seconds: number,
  each: (count: number) => void,
  stop: () => boolean = () => false,
): Promise<void> {
  const begun = performance.now()
  const all = Math.round(perSecond * seconds)
  for (let done = 0; done < all && !stop();) {
    const due = Math.min(all, Math.floor(((performance.now() - begun) / 1_000) * perSecond) + 1)
    while (done < due) each(done++)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  if (stop()) return
  await new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, begun + seconds * 1_000 - performance.now())),
  )
}
