/** Milliseconds to wait for a store that fails, before boards are left with what it has. */
const PATIENCE = 5_000

/** Whether it came true within our patience. */
export async function soon(outcome: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, PATIENCE, false)
  void outcome.then(() => resolve(true))
  const came = await promise
  clearTimeout(timer)
  return came
}
