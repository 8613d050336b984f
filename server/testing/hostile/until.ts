import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until something is so; fails saying what was waited for, and what `seen` shows. */
export async function until(
  what: string,
  test: () => boolean,
  seen: () => unknown = () => '',
): Promise<void> {
  const end = Date.now() + 10_000
  while (!test()) {
    if (Date.now() > end) throw new Error(`It never came: ${what} ${JSON.stringify(seen())}`.slice(0, 2_000))
    await sleep(4)
  }
}

export const pause = (ms: number): Promise<void> => sleep(ms)
