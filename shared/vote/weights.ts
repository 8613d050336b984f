import * as z from 'zod/mini'
import { trimmed, whole } from '../schema.ts'
import { WEIGHTS } from './weighing.ts'

/** How much the ballots of a body's tables count. A body that is not named counts once. */
export const weights = z
  .array(z.object({ body: trimmed(1, 60), weight: whole(1, WEIGHTS.most) }))
  .check(z.maxLength(60))
export type Weights = z.infer<typeof weights>
