import * as z from 'zod/mini'
import { activityId, runId } from '../ids.ts'
import { asking } from './asking.ts'
import { made, proposedTheme } from './clustering.ts'

/** A clustering run's proposal, as the facilitator previews it. */
export const proposal = z.object({
  run: runId,
  activity: activityId,
  at: z.number(),
  asked: asking,
  made,
  /** As in the run's summary. */
  revision: z.int(),
  themes: z.array(proposedTheme),
  /** Notes that a person has placed within the proposal: accepted, they count as placed by hand. */
  placed: z.array(z.string()),
  /** Themes whose titles a person has given: accepted, they are people's. */
  named: z.optional(z.array(z.string())),
  /** What people have said no to: pairs that are not opposite, notes that do not say the same. It holds for later runs. */
  denied: z.optional(
    z.object({ pairs: z.array(z.tuple([z.string(), z.string()])), stacks: z.array(z.array(z.string())) }),
  ),
  unassigned: z.array(z.string()),
})
export type Proposal = z.infer<typeof proposal>
