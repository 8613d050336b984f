import * as z from 'zod/mini'

/**
 * What participants have in an activity beside notes. `shapes`: frames, lines and texts on the table. `pictures`:
 * sending pictures for notes. Where an activity names none they have both.
 */
export const tools = z.object({ shapes: z.boolean(), pictures: z.boolean() })
export type Tools = z.infer<typeof tools>

export const allTools: Tools = { shapes: true, pictures: true }
