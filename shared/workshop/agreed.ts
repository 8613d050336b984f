import * as z from 'zod/mini'
import { activityId } from '../ids.ts'

/** What was planned when the first activity was opened: later times are told as differing from it. */
export const agreed = z.object({
  startsAt: z.number(),
  parts: z.array(z.object({ activity: activityId, minutes: z.number() })),
})
export type Agreed = z.infer<typeof agreed>
