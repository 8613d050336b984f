import * as z from 'zod/mini'
import { candidateId, groupId, noteId, phraseId } from '../ids.ts'
import { text, trimmed } from '../schema.ts'

export const DRAFTING = { phrases: 200, candidates: 3, parts: 40, phrase: 300, part: 400, notes: 60 } as const

/** What is drafted anew: the mission or the vision. */
export const draftedKinds = ['mission', 'vision'] as const
export type DraftedKind = (typeof draftedKinds)[number]

/** A piece that a text may be composed of, with the notes it comes from. Only accepted ones may be used. */
export const phrase = z.object({
  id: phraseId,
  of: z.enum(draftedKinds),
  text: trimmed(1, DRAFTING.phrase),
  notes: z.array(noteId).check(z.minLength(1), z.maxLength(DRAFTING.notes)),
  accepted: z.boolean(),
  /** The table whose it is until it is accepted; null: who facilitates. */
  group: z._default(z.nullable(groupId), null),
})
export type Phrase = z.infer<typeof phrase>

/** A mission or vision in whole: parts that are an accepted phrase (its words may be bent), and words between them. */
export const candidate = z.object({
  id: candidateId,
  of: z.enum(draftedKinds),
  parts: z
    .array(z.object({ phrase: z.nullable(phraseId), text: text(1, DRAFTING.part) }))
    .check(z.minLength(1), z.maxLength(DRAFTING.parts)),
})
export type Candidate = z.infer<typeof candidate>
