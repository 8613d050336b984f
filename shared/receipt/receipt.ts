import * as z from 'zod/mini'
import { noteKind } from '../board/note.ts'
import { workshopId } from '../ids.ts'
import { text } from '../schema.ts'
import { amendmentStatuses } from '../strategy/amendment.ts'
import { voteSubjects } from '../vote/subject.ts'

/** Who took a note away, as far as its writer needs to know: never which person it was. */
export const archivers = ['self', 'facilitator', 'other'] as const

/** Where a note has come: not yet to others, to its table, taken away, hidden by a facilitator, gathered without a theme, or in one. */
export const noteFate = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-table') }),
  z.object({ is: z.literal('archived'), by: z.enum(archivers) }),
  // B20: what a hidden note says is on no board, so it is not here either.
  z.object({ is: z.literal('hidden') }),
  // H3, H4, H6: on its writer's sheet, where nobody has let it through.
  z.object({ is: z.enum(['waiting', 'unshown']) }),
  z.object({ is: z.literal('held'), reason: z.string() }),
  z.object({ is: z.literal('no-theme') }),
  z.object({ is: z.literal('in-theme'), letter: z.string(), title: z.string() }),
])
export type NoteFate = z.infer<typeof noteFate>

/** What the closed vote gave to a note, or to the theme it lies in. `rank` is dense, and null without support. */
export const noteResult = z.object({
  support: z.int(),
  rank: z.nullable(z.int()),
  /** Whether something else has the same rank. */
  tied: z.boolean(),
})
export type NoteResult = z.infer<typeof noteResult>

/** A change of the strategy that stands on a note, and what became of it. `adopted`: the new strategy holds it. */
export const noteProposal = z.object({
  number: z.int(),
  /** What it would do, in one line; empty where it has no words yet. */
  title: z.string(),
  status: z.enum([...amendmentStatuses, 'adopted']),
  /** Why it was declined or put off. */
  because: z.string(),
})
export type NoteProposal = z.infer<typeof noteProposal>

/** One of one's own notes, and what became of it. */
export const receiptNote = z.object({
  number: z.nullable(z.int()),
  text: z.string(),
  /** What its picture shows, in words; null without a picture. */
  picture: z.nullable(z.string()),
  kind: noteKind,
  /** Its question, where the activity has several. */
  question: z.nullable(z.string()),
  table: z.nullable(z.object({ name: z.string(), place: z.int(), shape: z.int(), colour: z.int() })),
  fate: noteFate,
  /** Of each closed vote of the part, in its order; null where the note was not voted on. */
  results: z.array(z.nullable(noteResult)),
  /** Absent where none stands on it. */
  proposals: z.optional(z.array(noteProposal)),
})
export type ReceiptNote = z.infer<typeof receiptNote>

/** How far a vote of an activity has come. `none`: it has no vote. */
export const receiptVote = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['none', 'coming', 'open']) }),
  z.object({
    is: z.literal('closed'),
    /** Empty: it is called by its part. */
    name: z.string(),
    on: z.enum(voteSubjects),
    options: z.int(),
    voters: z.int(),
    dots: z.int(),
  }),
])
export type ReceiptVote = z.infer<typeof receiptVote>

export const receiptActivity = z.object({
  title: z.string(),
  /** What was written alone has not been revealed: nothing of it is shown, not even by this code (A6). */
  hidden: z.boolean(),
  /** One at least: how far voting has come, or each of the closed votes. */
  votes: z.array(receiptVote),
  notes: z.array(receiptNote),
})
export type ReceiptActivity = z.infer<typeof receiptActivity>

/** What became of one person's notes. Holds no id, key or name of anybody. */
export const receipt = z.object({
  workshop: z.object({ name: z.string(), host: z.string(), startsAt: z.nullable(z.number()) }),
  /** When it was read, by the server's clock. */
  at: z.number(),
  /** Those that have begun, in the order of the programme. */
  activities: z.array(receiptActivity),
})
export type Receipt = z.infer<typeof receipt>

/** What opens a receipt: the code travels in the body, never in an address. */
export const receiptQuestion = z.object({ workshop: workshopId, code: text(1, 100) })

/** A receipt's address on the page. The code is in the fragment, so that it is in no server's log. */
export const receiptPath = (workshop: string, code: string): string => `/receipt/${workshop}#${code}`

/** Reads the fragment of a receipt's address; null when it holds no code. */
export const receiptCodeOf = (fragment: string): string | null =>
  /^#?([A-Za-z0-9_-]{1,100})$/.exec(fragment)?.[1] ?? null
