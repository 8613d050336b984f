import * as z from 'zod/mini'
import {
  amendmentId,
  candidateId,
  elementId,
  evidenceId,
  groupId,
  personId,
  phraseId,
  reasonId,
} from '../ids.ts'
import { whole } from '../schema.ts'
import { amendment, amendmentStatuses, place, reason, sources } from './amendment.ts'
import { candidate, phrase } from './drafting.ts'
import { evidenceCard } from './evidence.ts'
import { measures } from './measure.ts'
import { route, routed } from './route.ts'
import { draftStatus, openness } from './work.ts'

const at = z.number()
/** The table whose doing it is; null: who facilitates. */
const group = z.nullable(groupId)

/** Facts about the work on the strategy. Who supports is a fact about a person; it is in no view but their own. */
export const strategyEvents = [
  z.object({ type: z.literal('strategy/opened'), at, open: openness }),
  z.object({ type: z.literal('amendment/made'), at, amendment }),
  /** Its words, or whether they are being written. */
  z.object({
    type: z.literal('amendment/worded'),
    at,
    amendment: amendmentId,
    group,
    text: amendment.shape.wording.shape.text,
    open: z.boolean(),
  }),
  z.object({ type: z.literal('amendment/placed'), at, amendment: amendmentId, group, place }),
  z.object({
    type: z.literal('amendment/explained'),
    at,
    amendment: amendmentId,
    group,
    rationale: amendment.shape.rationale,
  }),
  z.object({ type: z.literal('amendment/sourced'), at, amendment: amendmentId, group, sources }),
  z.object({
    type: z.literal('amendment/evidenced'),
    at,
    amendment: amendmentId,
    evidence: amendment.shape.evidence,
  }),
  z.object({
    type: z.literal('amendment/supported'),
    at,
    amendment: amendmentId,
    person: personId,
    supports: z.boolean(),
  }),
  z.object({
    type: z.literal('amendment/raised'),
    at,
    amendment: amendmentId,
    group: groupId,
    hands: z.nullable(whole(0, 200)),
  }),
  z.object({ type: z.literal('amendment/reasoned'), at, amendment: amendmentId, reason }),
  z.object({ type: z.literal('amendment/unreasoned'), at, amendment: amendmentId, group, reason: reasonId }),
  z.object({
    type: z.literal('amendment/joined'),
    at,
    amendment: amendmentId,
    into: z.nullable(amendmentId),
  }),
  z.object({
    type: z.literal('amendment/ruled'),
    at,
    amendment: amendmentId,
    status: z.enum(amendmentStatuses),
    because: amendment.shape.because,
  }),
  /** Said to hold for the present baseline too. */
  z.object({ type: z.literal('amendment/rebased'), at, amendment: amendmentId, base: whole(0) }),
  z.object({ type: z.literal('measures/set'), at, element: elementId, measures }),
  z.object({ type: z.literal('route/set'), at, of: routed, route: z.nullable(route) }),
  z.object({ type: z.literal('evidence/set'), at, card: evidenceCard }),
  z.object({ type: z.literal('evidence/dropped'), at, card: evidenceId }),
  z.object({ type: z.literal('phrase/set'), at, phrase }),
  z.object({ type: z.literal('phrase/dropped'), at, phrase: phraseId }),
  z.object({ type: z.literal('candidate/set'), at, candidate }),
  z.object({ type: z.literal('candidate/dropped'), at, candidate: candidateId }),
  z.object({ type: z.literal('draft/ruled'), at, draft: draftStatus }),
  /** Amendments that the new baseline holds; the baseline itself comes with `baseline/set` just before. */
  z.object({ type: z.literal('draft/adopted'), at, amendments: z.array(amendmentId) }),
] as const

export const strategyEvent = z.discriminatedUnion('type', strategyEvents)
export type StrategyEvent = z.infer<typeof strategyEvent>
