import * as z from 'zod/mini'
import { noteId, personKey, remarkId } from '../ids.ts'
import { text } from '../schema.ts'

export const REMARK = { longest: 500, perBoard: 5_000 } as const

/** Signs that say something in a meeting; none of them is a vote. */
export const reactionSigns = ['agree', 'important', 'unclear', 'thanks'] as const
export type ReactionSign = (typeof reactionSigns)[number]

/** A short comment or a sign on a note. It is its writer's: nobody else changes it or takes it away. */
export const remark = z.object({
  id: remarkId,
  note: noteId,
  says: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('comment'),
      text: text(1, REMARK.longest),
    }),
    z.object({ is: z.literal('reaction'), sign: z.enum(reactionSigns) }),
  ]),
  /** Stamped by the server. */
  by: z.nullable(personKey),
  born: z.number(),
})
export type Remark = z.infer<typeof remark>
