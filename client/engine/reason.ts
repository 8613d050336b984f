import type { RefusalCode } from '#shared/contract/refusals.ts'

/** Why something cannot be done now: the server's codes, and what only this board knows. */
export type Reason =
  RefusalCode | 'nothing-selected' | 'nothing-to-undo' | 'nothing-to-redo' | 'not-arranged' | 'full'
