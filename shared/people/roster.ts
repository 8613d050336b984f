import * as z from 'zod/mini'
import { groupId } from '../ids.ts'
import { personName } from './person.ts'
import { trimmed } from '../schema.ts'

/** Somebody who is expected: where they are to sit, by a table or by the body a table speaks for. */
export const expected = z.object({
  name: personName,
  group: z.nullable(groupId),
  body: z.nullable(trimmed(1, 60)),
})
export type Expected = z.infer<typeof expected>

export const ROSTER = { most: 2_000 } as const

export const roster = z.array(expected).check(z.maxLength(ROSTER.most))
export type Roster = z.infer<typeof roster>
