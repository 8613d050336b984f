import * as z from 'zod/mini'
import { noteId, themeId } from '../ids.ts'
import { trimmed } from '../schema.ts'
import { THEME } from '../board/theme.ts'

/** What people change of a proposal before they accept it. Nothing on the board moves. */
export const amendment = z.discriminatedUnion('change', [
  /** "Does this note belong here?": where it does; null is in no theme. Accepted, it counts as placed by hand. */
  z.object({ change: z.literal('place'), note: noteId, theme: z.nullable(themeId) }),
  z.object({
    change: z.literal('name'),
    theme: themeId,
    title: trimmed(1, THEME.longestTitle),
  }),
  z.object({ change: z.literal('merge'), theme: themeId, into: themeId }),
  /** Its parts become themes of their own; what is in none of them stays. */
  z.object({ change: z.literal('split'), theme: themeId }),
  /** These two notes are no pair of opposite views. */
  z.object({ change: z.literal('no-pair'), one: noteId, other: noteId }),
  /** These notes do not say the same. */
  z.object({ change: z.literal('no-stack'), notes: z.array(noteId).check(z.minLength(2), z.maxLength(500)) }),
])
export type Amendment = z.infer<typeof amendment>
