import type { VoteId } from '#shared/ids.ts'
import { FIRST } from '#shared/vote/firstVote.ts'

/** Of the two votes of each part, the second is told of while it is open. */
export const VOTES: readonly VoteId[] = [FIRST, 'toinen' as VoteId]
export const BUDGET = { budget: 3, perOption: 2 } as const
