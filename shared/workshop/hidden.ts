import * as z from 'zod/mini'
import { noteImage, noteKind, NOTE } from '../board/note.ts'
import { activityId, boardId, noteId, personId } from '../ids.ts'
import { text, whole } from '../schema.ts'

/** How many notes of a workshop may be hidden at once: they travel with the workshop. */
export const HIDDEN = { most: 100 } as const

/** A note that a facilitator has hidden: what it said, on each board where it lay, since the boards say it no more. */
export const hiddenNote = z.object({
  id: noteId,
  activity: activityId,
  at: z.number(),
  by: personId,
  kind: noteKind,
  number: z.nullable(whole(1)),
  /** Documents may for a moment hold more than a note takes. */
  places: z.array(
    z.object({ board: boardId, text: text(0, 2 * NOTE.longest), image: z.nullable(noteImage) }),
  ),
})
export type HiddenNote = z.infer<typeof hiddenNote>
