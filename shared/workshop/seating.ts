import * as z from 'zod/mini'
import { groupId, personId } from '../ids.ts'
import { LIMITS } from './workshop.ts'

/** One person's change of table. `from` is where they sat when it was decided: who has moved since stays put. */
export const seatMove = z.object({ person: personId, from: z.nullable(groupId), to: z.nullable(groupId) })
export type SeatMove = z.infer<typeof seatMove>

export const seatMoves = z.array(seatMove).check(z.maxLength(LIMITS.people))

/** Whom a spreading touches: those without a table, or everybody. */
export const spreadWho = z.enum(['unseated', 'all'])
export type SpreadWho = z.infer<typeof spreadWho>
