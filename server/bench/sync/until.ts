export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the test is true; throws with what it waited for when that takes longer. */
export async function until(what: string, test: () => boolean, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds
  while (!test()) {
    if (performance.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`)
    await sleep(5)
  }
}
