/** Milliseconds to wait for a store that fails, before boards are left with what it has. */
const PATIENCE = 5_000

/** Whether it came true within our patience, in milliseconds. */
export async function soon(outcome: Promise<unknown>, patience: number = PATIENCE): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, patience, false)
  void outcome.then(() => resolve(true))
  const came = await promise
  clearTimeout(timer)
  return came
}
