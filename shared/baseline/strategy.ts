import * as z from 'zod'
import { elementId } from '../ids.ts'

export const elementKinds = ['mission', 'vision', 'value', 'goal', 'subgoal', 'focus', 'metric'] as const

/**
 * One element of the strategy that the workshop may change. `code` is its printed number ("2", "2.4");
 * numbers may have gaps and are never renumbered. `parent` is the goal of a sub-goal.
 */
export const element = z.object({
  id: elementId,
  kind: z.enum(elementKinds),
  code: z.string().max(12).nullable(),
  text: z.string().min(1).max(1_000),
  parent: elementId.nullable(),
})
export type Element = z.infer<typeof element>

/** The strategy being revised ("nykyinen strategia"), in document order. */
export const baselineStrategy = z.object({
  title: z.string().max(200),
  elements: z.array(element).max(400),
})
export type BaselineStrategy = z.infer<typeof baselineStrategy>
