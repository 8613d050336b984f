import * as z from 'zod/mini'
import { groupId, noteId, personId } from '../ids.ts'
import { personName } from '../people/person.ts'
import { role } from '../people/roles.ts'
import { point } from './note.ts'
import { between } from '../schema.ts'

/** A part of a board in sight: its middle, and its width in board units. */
export const view = z.object({ middle: point, width: between(1, 1_000_000) })
export type View = z.infer<typeof view>

/** What a connection says of itself while it is on a board: ephemeral, at most 2 kB, never identity. */
export const presence = z.object({
  cursor: z._default(z.nullable(point), null),
  selection: z._default(z.array(noteId).check(z.maxLength(50)), []),
  /** A drag in progress: the notes in hand and how far they have been carried. */
  dragging: z._default(
    z.nullable(z.object({ notes: z.array(noteId).check(z.maxLength(50)), by: point })),
    null,
  ),
  typing: z._default(z.nullable(noteId), null),
  /** The part of the board that they look at, so that somebody can follow. */
  view: z._default(z.nullable(view), null),
  /** Everybody is asked to look there; only facilitators' calls are passed on. `at`: when, by their clock. */
  calling: z._default(z.nullable(z.extend(view, { at: z.number() })), null),
})
export type Presence = z.infer<typeof presence>

/** Who it is: stamped by the server over whatever the frame said. */
export const presenceStamp = z.object({
  id: personId,
  name: z.nullable(personName),
  number: z.int(),
  role,
  group: z.nullable(groupId),
})
export type PresenceStamp = z.infer<typeof presenceStamp>

/** One entry of the awareness states, as clients read it. */
export const presenceState = z.extend(presence, { who: presenceStamp })
export type PresenceState = z.infer<typeof presenceState>

/** More cursors than this say nothing: then only one's own table's and the facilitators' are passed on. */
export const CROWD = 60

/**
 * Milliseconds between two sendings of one person's cursor when so many are present: what one says, everybody
 * must be told.
 */
export const presenceEvery = (present: number): number => Math.min(250, Math.max(60, present))
