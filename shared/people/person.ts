import * as z from 'zod'
import { groupId, personId } from '../ids.ts'
import { role } from './roles.ts'

export const personName = z.string().trim().min(1).max(60)

/** A person in one workshop. Without a name the interface says "Osallistuja 37" from `number`. */
export const person = z.object({
  id: personId,
  role,
  name: personName.nullable(),
  /** Order of arrival, from 1. */
  number: z.int().min(1),
  group: groupId.nullable(),
  /** Generation of the secret link the person came by; null for the join code. */
  link: z.int().min(1).nullable(),
  joined: z.number(),
  removed: z.boolean(),
})
export type Person = z.infer<typeof person>
