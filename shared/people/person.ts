import * as z from 'zod/mini'
import { groupId, personId } from '../ids.ts'
import { role } from './roles.ts'
import { trimmed, whole } from '../schema.ts'

export const personName = trimmed(1, 60)

/** How many share one device. */
export const sharing = z.nullable(whole(1, 40))

/** A person in one workshop. Without a name the interface says "Osallistuja 37" from `number`. */
export const person = z.object({
  id: personId,
  role,
  name: z.nullable(personName),
  /** Order of arrival, from 1. */
  number: whole(1),
  group: z.nullable(groupId),
  /** How many people share this one's device, which is then their table's; null for a device of one's own. */
  sharing: z._default(sharing, null),
  /** Generation of the secret link the person came by; null for the join code. */
  link: z.nullable(whole(1)),
  joined: z.number(),
  /** How many times the code of their receipt has been renewed (N3). */
  renewed: z.optional(whole(1)),
  /** Whether they have been made the one who leads their table (G6). */
  leads: z.optional(z.boolean()),
  removed: z.boolean(),
  /** Whether a facilitator has locked this person's writing (L5). */
  quiet: z._default(z.boolean(), false),
})
export type Person = z.infer<typeof person>
