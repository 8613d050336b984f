import * as z from 'zod/mini'
import { elementKinds } from '../baseline/strategy.ts'
import { amendmentId, documentId, elementId } from '../ids.ts'
import { whole } from '../schema.ts'

/**
 * A stretch of text in a comparison, whole words only. `moved`: it stands elsewhere too, deleted there and inserted here
 * or the other way round; both ends have the same number.
 */
export const segment = z.object({
  is: z.enum(['same', 'ins', 'del']),
  text: z.string(),
  moved: z.optional(whole(1)),
})
export type Segment = z.infer<typeof segment>

/** A stretch and the amendments that it comes from; words that nobody changed come from none. */
export const draftSegment = z.extend(segment, { by: z.array(amendmentId) })
export type DraftSegment = z.infer<typeof draftSegment>

export const draftIs = ['kept', 'reworded', 'added', 'removed', 'merged', 'moved'] as const

/** One element of the consolidated draft, in the draft's order; a removed one stands where it was. */
export const draftElement = z.object({
  /** Its id in the baseline; an added one has its amendment's; a merged one that of the first it was made of. */
  id: elementId,
  kind: z.enum(elementKinds),
  code: z.nullable(z.string()),
  document: z.nullable(documentId),
  parent: z.nullable(elementId),
  depth: whole(0),
  /** Where it stood among all elements of the baseline, from 0; null for an added one. */
  was: z.nullable(whole(0)),
  is: z.enum(draftIs),
  /** What it says now; null for an added one. */
  before: z.nullable(z.string()),
  /** What it would say; null for a removed one, and for one that is merged into another. */
  after: z.nullable(z.string()),
  segments: z.array(draftSegment),
  /** Amendments that made it what it is, whatever they do, by number. */
  by: z.array(amendmentId),
  /** Said to weigh more or less than now. */
  weight: z.nullable(z.enum(['raised', 'lowered'])),
})
export type DraftElement = z.infer<typeof draftElement>

/**
 * Why amendments that were all taken into the draft cannot stand together: other words for one element; an element that
 * is to go or to stay as it is and to be changed too; two places, or two weights, or two mergings; a place in what goes;
 * an element that is there no more, or says something else than it did.
 */
export const conflictKinds = [
  'words',
  'removed',
  'kept',
  'places',
  'weights',
  'merges',
  'gone',
  'old-version',
] as const
export const conflict = z.object({
  kind: z.enum(conflictKinds),
  elements: z.array(elementId),
  /** By number. */
  amendments: z.array(amendmentId),
})
export type Conflict = z.infer<typeof conflict>

/** What amendments in conflict would do is left out: those elements stand as they are now. */
export const draft = z.object({ elements: z.array(draftElement), conflicts: z.array(conflict) })
export type Draft = z.infer<typeof draft>
