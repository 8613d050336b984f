import * as z from 'zod/mini'
import { note } from '../board/note.ts'
import { whats } from '../board/past.ts'
import { shape } from '../board/shape.ts'
import { theme } from '../board/theme.ts'
import { noteId, personId } from '../ids.ts'

/** What can have been done to a thing on a board; `rewound` is a board, or a person's doing, that was put back. */
export const deeds = ['added', 'worded', 'moved', 'changed', 'removed', 'restored', 'rewound'] as const
export type Deed = (typeof deeds)[number]

/** One line of a board's time line: a stretch of one person's doing to one thing, or all that was put back at once. */
export const historyEntry = z.object({
  entry: z.int(),
  at: z.number(),
  /** Nobody is named where the workshop names nobody. */
  by: z.nullable(personId),
  what: z.enum([...whats, 'board']),
  /** The note that it is about; null for what belongs to none. */
  note: z.nullable(noteId),
  number: z.nullable(z.int()),
  did: z.enum(deeds),
  /** The beginning of what it said afterwards. */
  words: z.string(),
  /** Whether it was there before and can be put back as it was. */
  returns: z.boolean(),
  /** How many things were put back at once; 1 for all else. */
  things: z.int(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/**
 * What is to be taken back: everything from one entry to another; what one person did then, their own notes included
 * only if that is said; or what one putting back of the board did.
 */
export const rewindWish = z.object({
  from: z.int(),
  to: z.int(),
  only: z.nullable(
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('person'), person: personId, own: z.boolean() }),
      z.object({ is: z.literal('rewound'), entry: z.int() }),
    ]),
  ),
})
export type RewindWish = z.infer<typeof rewindWish>

const tally = z.object({
  returns: z.int(),
  goes: z.int(),
  moved: z.int(),
  worded: z.int(),
  changed: z.int(),
  themes: z.int(),
  shapes: z.int(),
  remarks: z.int(),
})

/** What taking it back does, said and shown before anything moves. */
export const rewindPreview = z.object({
  tally,
  /** Whose notes it touches; nobody is named where the workshop names nobody. */
  whose: z.array(z.object({ person: personId, notes: z.int() })),
  stay: z.int(),
  typed: z.int(),
  /** What changes, as it will be: the rest stays as it is. */
  then: z.object({
    notes: z.array(note),
    themes: z.array(theme),
    shapes: z.array(shape),
    gone: z.array(z.string()),
  }),
})
export type RewindPreview = z.infer<typeof rewindPreview>

/** What was taken back, and the entry by which it can be taken back in turn; null when there was nothing to do. */
export const rewindDone = z.object({
  things: z.int(),
  typed: z.int(),
  entry: z.nullable(z.int()),
})
