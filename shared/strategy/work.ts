import * as z from 'zod/mini'
import { baselineVersion } from '../baseline/strategy.ts'
import { elementId } from '../ids.ts'
import { whole } from '../schema.ts'
import { amendment } from './amendment.ts'
import { candidate, phrase } from './drafting.ts'
import { evidenceCard } from './evidence.ts'
import { measures } from './measure.ts'
import { route } from './route.ts'

/** What participants may do; `budget`: how many amendments each person may support, null for as many as they like. */
export const openness = z.object({
  proposing: z.boolean(),
  supporting: z.boolean(),
  budget: z.nullable(whole(1, 99)),
})
export type Openness = z.infer<typeof openness>

/** What the consolidated draft is: nobody's decision until somebody says so by name. */
export const draftStatuses = ['draft', 'proposed', 'decided'] as const
export const draftStatus = z.object({
  status: z.enum(draftStatuses),
  /** Who said so, and when; null for a draft. */
  name: z.nullable(z.string()),
  at: z.nullable(z.number()),
})
export type DraftStatus = z.infer<typeof draftStatus>

/** All work on changing the strategy. The server rules it; what a note says stays on its board. */
export const strategyWork = z.object({
  /** Counts every change: pages fetch what is new since theirs. */
  revision: whole(0),
  /** The last revision in which something changed that any amendment's view may depend on: who sits where, what is open. */
  anew: whole(0),
  open: openness,
  /** Oldest first; the last one is the present baseline, where there is one. */
  versions: z.array(baselineVersion),
  /** Oldest first. */
  amendments: z.array(amendment),
  lastNumber: whole(0),
  measures: z.record(elementId, measures),
  routes: z.array(route),
  evidence: z.array(evidenceCard),
  lastEvidence: whole(0),
  phrases: z.array(phrase),
  candidates: z.array(candidate),
  draft: draftStatus,
})
export type StrategyWork = z.infer<typeof strategyWork>

export const noStrategyWork: StrategyWork = {
  revision: 0,
  anew: 0,
  open: { proposing: false, supporting: false, budget: null },
  versions: [],
  amendments: [],
  lastNumber: 0,
  measures: {},
  routes: [],
  evidence: [],
  lastEvidence: 0,
  phrases: [],
  candidates: [],
  draft: { status: 'draft', name: null, at: null },
}
