import { setImmediate as pause } from 'node:timers/promises'

/** So many notes are looked at in one go: some milliseconds. */
const SLICE = 300

/** Maps many items with pauses between, so that boards keep moving meanwhile. */
export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < items.length; at += SLICE) {
    if (at > 0) await pause()
    for (const item of items.slice(at, at + SLICE)) results.push(work(item))
  }
  return results
}
