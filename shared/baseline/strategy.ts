import * as z from 'zod/mini'
import { elementId } from '../ids.ts'
import { text } from '../schema.ts'

export const elementKinds = ['mission', 'vision', 'value', 'goal', 'subgoal', 'focus', 'metric'] as const

/**
 * One element of the strategy that the workshop may change. `code` is its printed number ("2", "2.4");
 * numbers may have gaps and are never renumbered. `parent` is the goal of a sub-goal.
 */
export const element = z.object({
  id: elementId,
  kind: z.enum(elementKinds),
  code: z.nullable(text(0, 12)),
  text: text(1, 1_000),
  parent: z.nullable(elementId),
})
export type Element = z.infer<typeof element>

/** The strategy being revised ("nykyinen strategia"), in document order. */
export const baselineStrategy = z.object({
  title: text(0, 200),
  elements: z.array(element).check(z.maxLength(400)),
})
export type BaselineStrategy = z.infer<typeof baselineStrategy>
