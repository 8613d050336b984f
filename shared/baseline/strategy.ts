import * as z from 'zod/mini'
import { documentId, elementId } from '../ids.ts'
import { text } from '../schema.ts'

export const elementKinds = ['mission', 'vision', 'value', 'goal', 'subgoal', 'focus', 'metric'] as const
export type ElementKind = (typeof elementKinds)[number]

/** Who decides on a document ("päättävä taho"). */
export const bodies = ['council', 'board', 'committee', 'management'] as const
export type Body = (typeof bodies)[number]

/** What a document is: the county's strategy, its service strategy, the rescue service-level decision, a programme. */
export const documentKinds = ['strategy', 'service', 'rescue', 'programme', 'other'] as const

export const BASELINE = { elements: 800, documents: 12, versions: 40, text: 1_000 } as const

/** A document beside the strategy itself, with the body that decides on it. */
export const strategyDocument = z.object({
  id: documentId,
  title: text(1, 200),
  kind: z.enum(documentKinds),
  owner: z.nullable(z.enum(bodies)),
})
export type StrategyDocument = z.infer<typeof strategyDocument>

/**
 * One element of the strategy that the workshop may change. `code` is its printed number ("2", "2.4");
 * numbers may have gaps and are never renumbered. `parent` is the goal of a sub-goal.
 */
export const element = z.object({
  id: elementId,
  kind: z.enum(elementKinds),
  code: z.nullable(text(0, 12)),
  text: text(1, BASELINE.text),
  parent: z.nullable(elementId),
  /** null: the strategy itself, which has the baseline's title. */
  document: z._default(z.nullable(documentId), null),
})
export type Element = z.infer<typeof element>

/** The strategy being revised ("nykyinen strategia"): its elements in document order, document by document. */
export const baselineStrategy = z.object({
  title: text(0, 200),
  documents: z._default(z.array(strategyDocument).check(z.maxLength(BASELINE.documents)), []),
  elements: z.array(element).check(z.maxLength(BASELINE.elements)),
})
export type BaselineStrategy = z.infer<typeof baselineStrategy>

/** A baseline as it once stood. Whatever was said of it goes on leading here after the next one has come. */
export const baselineVersion = z.object({
  /** From 1. */
  number: z.int(),
  at: z.number(),
  /** How it came to be: brought in or edited by people, or composed of accepted amendments. */
  by: z.enum(['people', 'draft']),
  baseline: baselineStrategy,
})
export type BaselineVersion = z.infer<typeof baselineVersion>
