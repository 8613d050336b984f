import * as z from 'zod/mini'
import { between } from '../schema.ts'
import { groupedBy } from './clustering.ts'

/**
 * What notes may come together: all, those that answer one question, those of one table; or they gather to the goals
 * of the present strategy first.
 */
export const divisions = ['whole', 'question', 'table', 'goal'] as const
export type Division = (typeof divisions)[number]

/** What a facilitator asks of the machine. `grain`: 0 few wide themes … 1 many narrow ones. */
export const asking = z.object({
  grain: between(0, 1),
  division: z._default(z.enum(divisions), 'whole'),
  by: z._default(z.enum(groupedBy), 'words'),
  /** Follow the board: the proposal is made anew as notes come, and says so. Nothing on the board moves. */
  live: z._default(z.boolean(), false),
})
export type Asking = z.infer<typeof asking>

/** The board decides, by its words alone. */
export const plainAsking: Asking = { grain: 0.5, division: 'whole', by: 'words', live: false }
