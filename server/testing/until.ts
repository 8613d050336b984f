export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves when the test is true, looked at every few milliseconds; fails after half a minute, saying how it is. */
export async function until(what: string, test: () => boolean, how: () => unknown = () => ''): Promise<void> {
  const end = Date.now() + 30_000
  while (!test()) {
    if (Date.now() > end)
      throw new Error(`It never came to be: ${what} ${JSON.stringify(how())}`.slice(0, 2_000))
    await pause(5)
  }
}
