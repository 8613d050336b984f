import { progressOf } from './programme.ts'
import type { Workshop } from './workshop.ts'

/** V13: whether a weighed vote is open. Whoever may choose their table then would choose what their ballot counts. */
export const weighsNow = (state: Workshop): boolean =>
  state.current !== null &&
  progressOf(state, state.current).ballots.some(
    ({ ballot, standings }) => standings === null && ballot.weights.length > 0,
  )
