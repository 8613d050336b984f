import * as z from 'zod/mini'
import { held, noteImage, noteKind } from '../board/note.ts'
import { groupId, noteId, questionId } from '../ids.ts'
import { text, whole } from '../schema.ts'

/**
 * `most`: how many notes one command lets through or holds back. `read`: characters of notes that are read at once, a
 * note counting as `note` more; what is left comes when others have gone. Three hundred people with ten notes have a third.
 */
export const REVIEW = { most: 500, read: 2_000_000, note: 100 } as const

/** A note as somebody read it: whether it still says that is told by the mark, which only the server makes. */
export const readNote = z.object({ note: noteId, mark: text(1, 64) })
export const readNotes = z.array(readNote).check(z.minLength(1), z.maxLength(REVIEW.most))

/** A note that nobody sees yet but its writer and who facilitates. */
export const reviewEntry = z.object({
  note: noteId,
  mark: text(1, 64),
  text: z.string(),
  kind: noteKind,
  number: z.nullable(whole(1)),
  question: z.nullable(questionId),
  image: z.nullable(noteImage),
  /** The table it will lie on. */
  group: groupId,
  /** Who wrote it; null where the workshop names nobody, and for who goes by no name. */
  writer: z.nullable(z.string()),
  at: z.number(),
  /** Null while it waits; else that it is held back, and what its writer was told. */
  held: z.nullable(z.pick(held, { at: true, reason: true })),
})
export type ReviewEntry = z.infer<typeof reviewEntry>
