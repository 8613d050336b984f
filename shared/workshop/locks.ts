import * as z from 'zod/mini'

/**
 * What a facilitator has locked on the boards of an activity, for its participants. `positions`: what lies on a
 * shared board stays where it lies. `writing`: nothing at all is changed.
 */
export const boardLocks = z.object({ positions: z.boolean(), writing: z.boolean() })
export type BoardLocks = z.infer<typeof boardLocks>

export const noLocks: BoardLocks = { positions: false, writing: false }
