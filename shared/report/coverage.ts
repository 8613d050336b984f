import * as z from 'zod/mini'
import { whole } from '../schema.ts'

/** Of so many notes, so many that the text speaks of. */
const spoken = z.object({ notes: whole(0), spoken: whole(0) })

/** Shares (0–1) that random samples of as many notes as the text cites speak of. `low`, `high`: the middle nine tenths. */
const sample = z.object({ mean: z.number(), low: z.number(), high: z.number(), rounds: whole(0) })

const measured = z.extend(spoken, { cited: whole(0), sample: z.nullable(sample), below: z.boolean() })

/**
 * Which notes the summaries speak of. A note is spoken of when it is cited, lies in a stack with one that is, or says
 * much the same as one that is (`rule` says how much). `below`: less than the samples' mean.
 */
export const coverage = z.extend(measured, {
  questions: z.array(z.extend(measured, { number: z.string() })),
  groups: z.array(z.extend(spoken, { group: z.string() })),
  themes: z.array(
    z.extend(spoken, { theme: z.string(), letter: z.string(), title: z.string(), question: z.string() }),
  ),
  /** Notes that no text speaks of, and why, where somebody has said. */
  unspoken: z.array(z.object({ ref: z.string(), reason: z.nullable(z.string()) })),
  rule: z.string(),
  /** Why the report was published though it covers less than chance would. */
  reason: z._default(z.nullable(z.string()), null),
})
export type Coverage = z.infer<typeof coverage>
