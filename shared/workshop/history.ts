import * as z from 'zod/mini'
import { noteId, personId } from '../ids.ts'

/** What can have been done to a note. */
export const deeds = ['added', 'worded', 'moved', 'changed', 'removed', 'restored'] as const
export type Deed = (typeof deeds)[number]

/** One line of a board's time line: a stretch of one person's doing to one note. */
export const historyEntry = z.object({
  entry: z.int(),
  at: z.number(),
  /** Nobody is named where the workshop names nobody. */
  by: z.nullable(personId),
  note: noteId,
  number: z.nullable(z.int()),
  did: z.enum(deeds),
  /** The beginning of what the note said afterwards. */
  words: z.string(),
  /** Whether the note was there before and can be put back as it was. */
  returns: z.boolean(),
})
export type HistoryEntry = z.infer<typeof historyEntry>
