export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves when the test is true, looked at every few milliseconds; fails after half a minute, saying how it is. */
export async function until(
  what: string,
  test: () => boolean,
  how: () => unknown = () => '',
  within = 30_000,
): Promise<void> {
  const end = Date.now() + within
  while (!test()) {
    if (Date.now() > end)
      throw new Error(`It never came to be: ${what} ${JSON.stringify(how())}`.slice(0, 2_000))
    await pause(5)
  }
}
