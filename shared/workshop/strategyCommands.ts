import * as z from 'zod/mini'
import { elementKinds } from '../baseline/strategy.ts'
import {
  activityId,
  amendmentId,
  candidateId,
  elementId,
  evidenceId,
  groupId,
  noteId,
  phraseId,
  reasonId,
} from '../ids.ts'
import {
  AMENDMENT,
  amendment,
  amendmentKinds,
  amendmentStatuses,
  place,
  reason,
  sources,
} from '../strategy/amendment.ts'
import { candidate, phrase } from '../strategy/drafting.ts'
import { evidenceCard } from '../strategy/evidence.ts'
import { measures } from '../strategy/measure.ts'
import { oneParagraph } from '../strategy/oneParagraph.ts'
import { route, routed } from '../strategy/route.ts'
import { draftStatuses, openness } from '../strategy/work.ts'
import { trimmed, whole } from '../schema.ts'

const done = z.object({})
const which = { amendment: amendmentId }
const unknown = 'unknown-amendment'
/** The words of an amendment: they may become an element, which is one paragraph. */
const words = z.string().check(z.overwrite(oneParagraph), z.maxLength(AMENDMENT.wording))

/** The draft that one saw, by what it is composed of: people who support meanwhile do not make it another. */
const seenDraft = z.object({
  version: whole(0),
  amendments: z.array(amendmentId).check(z.maxLength(AMENDMENT.most)),
  /** The revision of each one's wording, in their order. */
  wordings: z.optional(z.array(whole(0)).check(z.maxLength(AMENDMENT.most))),
})

/**
 * Intentions about changing the strategy. Ids of new things are made by whoever makes them, so that sending
 * something twice makes it once.
 */
export const strategyCommands = {
  /** What participants may do. */
  'strategy:open': { input: z.object({ open: openness }), output: done, refusals: [] },
  'amendment:make': {
    input: z.object({
      ...which,
      kind: z.enum(amendmentKinds),
      targets: amendment.shape.targets,
      element: z._default(z.nullable(z.enum(elementKinds)), null),
      place: z._default(z.nullable(place), null),
      /** The words, for kinds that have them; empty to begin from the present ones. */
      text: z._default(words, ''),
      rationale: z._default(amendment.shape.rationale, ''),
      sources,
      evidence: z._default(amendment.shape.evidence, []),
      /** Whose it is, from who facilitates; participants make their own table's. */
      group: z._default(z.nullable(groupId), null),
      /** Whether its wording is to be written together before it can be supported. */
      open: z._default(z.boolean(), false),
    }),
    output: z.object({ number: whole(1) }),
    refusals: [
      'unknown-element',
      'no-source',
      'strategy-full',
      'strategy-shut',
      'stale',
      'unknown-group',
      'not-found',
    ],
  },
  /** Replaces the words. `from`: the revision one saw. While they are being written together, who writes there says them. */
  'amendment:word': {
    input: z.object({ ...which, from: whole(0), text: words }),
    output: z.object({ revision: whole(0) }),
    refusals: [unknown, 'stale', 'wording-open', 'strategy-shut'],
  },
  /** Opens the wording to be written together, or closes it, which keeps what stands there. */
  'amendment:write': {
    input: z.object({ ...which, open: z.boolean() }),
    output: z.object({ revision: whole(0) }),
    refusals: [unknown, 'strategy-shut'],
  },
  'amendment:place': {
    input: z.object({ ...which, place }),
    output: done,
    refusals: [unknown, 'unknown-element', 'strategy-shut'],
  },
  'amendment:explain': {
    input: z.object({ ...which, rationale: amendment.shape.rationale }),
    output: done,
    refusals: [unknown, 'no-source', 'strategy-shut'],
  },
  /** Replaces what it stands on. */
  'amendment:source': {
    input: z.object({ ...which, sources }),
    output: done,
    refusals: [unknown, 'no-source', 'not-found', 'strategy-shut'],
  },
  'amendment:evidence': {
    input: z.object({ ...which, evidence: amendment.shape.evidence }),
    output: done,
    refusals: [unknown, 'not-found', 'strategy-shut'],
  },
  /** One's own support, once; sent again it is the same. `revision`: the wording that one saw. */
  'amendment:support': {
    input: z.object({ ...which, supports: z.boolean(), revision: whole(0) }),
    output: z.object({ left: z.nullable(whole(0)) }),
    refusals: [unknown, 'strategy-shut', 'wording-open', 'support-spent', 'stale'],
  },
  /** Hands raised at a table, by who facilitates, who leads the table or a device that is shared there; null takes them back. */
  'amendment:hands': {
    input: z.object({ ...which, group: groupId, hands: z.nullable(whole(0, 200)) }),
    output: done,
    refusals: [unknown, 'unknown-group', 'strategy-shut', 'wording-open'],
  },
  'amendment:reason': {
    input: z.object({
      ...which,
      reason: z.object({
        id: reasonId,
        side: reason.shape.side,
        text: reason.shape.text,
        notes: z._default(reason.shape.notes, []),
        answers: z._default(reason.shape.answers, null),
      }),
    }),
    output: done,
    refusals: [unknown, 'strategy-full', 'strategy-shut', 'not-found', 'stale'],
  },
  /** Takes away a reason that one's own table gave, or as who facilitates any. */
  'amendment:unreason': {
    input: z.object({ ...which, reason: reasonId }),
    output: done,
    refusals: [unknown, 'not-found', 'strategy-shut'],
  },
  /** Merges one into another, whose supporters they then are too; null parts it again. */
  'amendment:join': {
    input: z.object({ ...which, into: z.nullable(amendmentId) }),
    output: done,
    refusals: [unknown, 'stale'],
  },
  'amendment:rule': {
    input: z.object({
      ...which,
      status: z.enum(amendmentStatuses),
      because: z._default(trimmed(0, AMENDMENT.words), ''),
    }),
    output: done,
    /** `no-reason`: declining needs one. */
    refusals: [unknown, 'wording-open', 'no-reason', 'old-version'],
  },
  /** Says that an amendment made on an earlier version holds for the present one. */
  'amendment:rebase': { input: z.object(which), output: done, refusals: [unknown, 'unknown-element'] },
  'measures:set': {
    input: z.object({ element: elementId, measures }),
    output: done,
    refusals: ['unknown-element'],
  },
  'route:set': {
    input: z.object({ of: routed, route: z.nullable(z.omit(route, { of: true })) }),
    output: done,
    refusals: [unknown, 'not-found', 'strategy-full'],
  },
  /** A new card gets the next number; one that is there is changed. */
  'evidence:set': {
    input: z.object({ card: z.omit(evidenceCard, { number: true }) }),
    output: z.object({ number: whole(1) }),
    refusals: ['strategy-full'],
  },
  'evidence:drop': { input: z.object({ card: evidenceId }), output: done, refusals: ['not-found'] },
  'phrase:set': {
    input: z.object({ phrase: z.omit(phrase, { accepted: true, group: true }) }),
    output: done,
    refusals: ['strategy-full', 'strategy-shut', 'not-found', 'stale'],
  },
  'phrase:accept': {
    input: z.object({ phrase: phraseId, accepted: z.boolean() }),
    output: done,
    refusals: ['not-found', 'in-use'],
  },
  'phrase:drop': { input: z.object({ phrase: phraseId }), output: done, refusals: ['not-found', 'in-use'] },
  'candidate:set': { input: z.object({ candidate }), output: done, refusals: ['strategy-full', 'not-found'] },
  'candidate:drop': { input: z.object({ candidate: candidateId }), output: done, refusals: ['not-found'] },
  /** The name is of whoever says so; a draft has none. */
  'draft:rule': {
    input: z.object({ status: z.enum(draftStatuses), name: trimmed(0, 80), saw: z.optional(seenDraft) }),
    output: done,
    refusals: ['draft-conflicts', 'no-reason', 'stale'],
  },
  /** Makes the consolidated draft the new version of the baseline. `revision`: of the strategy work that one saw. */
  'draft:adopt': {
    input: z.object({
      revision: whole(0),
      saw: z.optional(seenDraft),
    }),
    output: z.object({ version: whole(1) }),
    refusals: ['stale', 'draft-conflicts', 'no-change', 'strategy-full'],
  },
  /** What notes of the gathered board are about. */
  'aims:set': {
    input: z.object({
      activity: activityId,
      aims: z
        .array(
          z.object({
            note: noteId,
            element: z.nullable(elementId),
            /** Only where it is about this still, so that nobody's own choice is overwritten. */
            was: z.optional(z.nullable(elementId)),
          }),
        )
        .check(z.minLength(1), z.maxLength(1_000)),
    }),
    /** `kept`: those that were left as they are. */
    output: z.object({ set: whole(0), kept: z.array(noteId) }),
    refusals: ['unknown-activity', 'unknown-element', 'wrong-phase'],
  },
} as const
export type StrategyCommandName = keyof typeof strategyCommands
