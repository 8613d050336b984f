import * as z from 'zod/mini'

/**
 * Ids are random, opaque and safe in URLs and keys; brands keep one kind from standing in for another. The
 * clients make some of them, and they are looked up in plain objects, which all have a `constructor`.
 */
const pattern = /^[A-Za-z0-9_-]{1,64}$/
// A set, since `in` would have every id of a hall made into a name of a property first.
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
const isOwn = (value: string): boolean => !inherited.has(value)
const id = z.string().check(z.regex(pattern), z.refine(isOwn))

/** Whether it can be an id of some kind: what the schemas say, for where many are read. */
export const isId = (value: string | undefined): value is string =>
  value !== undefined && pattern.test(value) && isOwn(value)

export const workshopId = id.brand<'WorkshopId'>()
export type WorkshopId = z.infer<typeof workshopId>

export const activityId = id.brand<'ActivityId'>()
export type ActivityId = z.infer<typeof activityId>

/** One of the votes of an activity; unique in it. */
export const voteId = id.brand<'VoteId'>()
export type VoteId = z.infer<typeof voteId>

export const questionId = id.brand<'QuestionId'>()
export type QuestionId = z.infer<typeof questionId>

export const groupId = id.brand<'GroupId'>()
export type GroupId = z.infer<typeof groupId>

export const personId = id.brand<'PersonId'>()
export type PersonId = z.infer<typeof personId>

export const noteId = id.brand<'NoteId'>()
export type NoteId = z.infer<typeof noteId>

export const themeId = id.brand<'ThemeId'>()
export type ThemeId = z.infer<typeof themeId>

/** An element of the baseline strategy: mission, a value, goal 2, sub-goal 2.4 … */
export const elementId = id.brand<'ElementId'>()
export type ElementId = z.infer<typeof elementId>

/** One of the documents that the baseline strategy is made of: the strategy itself, a service strategy, a programme. */
export const documentId = id.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentId>

/** A proposal to change the strategy ("muutosehdotus"). */
export const amendmentId = id.brand<'AmendmentId'>()
export type AmendmentId = z.infer<typeof amendmentId>

/** A reason for an amendment or against it. */
export const reasonId = id.brand<'ReasonId'>()
export type ReasonId = z.infer<typeof reasonId>

/** A figure with its source that notes and amendments may refer to. */
export const evidenceId = id.brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof evidenceId>

/** A piece of a mission or vision that is being drafted, and a text composed of such pieces. */
export const phraseId = id.brand<'PhraseId'>()
export type PhraseId = z.infer<typeof phraseId>
export const candidateId = id.brand<'CandidateId'>()
export type CandidateId = z.infer<typeof candidateId>

/** A frame, a connector or a free text on a board. */
export const shapeId = id.brand<'ShapeId'>()
export type ShapeId = z.infer<typeof shapeId>

/** A comment or a reaction on a note. */
export const remarkId = id.brand<'RemarkId'>()
export type RemarkId = z.infer<typeof remarkId>

/** A picture that somebody has put on a note, named by what is in it. */
export const imageId = id.brand<'ImageId'>()
export type ImageId = z.infer<typeof imageId>

/** One clustering run. */
export const runId = id.brand<'RunId'>()
export type RunId = z.infer<typeof runId>

/**
 * A person's pseudonym on notes, stamped by the server. The same person has the same key within one
 * activity, so supporters can be counted once, and no key can be turned back into a person on a client.
 */
export const personKey = id.brand<'PersonKey'>()
export type PersonKey = z.infer<typeof personKey>

/** See `board/boardId.ts` for what it is made of. */
export const boardId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_.-]{1,200}$/))
  .brand<'BoardId'>()
export type BoardId = z.infer<typeof boardId>
