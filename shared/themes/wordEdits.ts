import * as z from 'zod/mini'
import { trimmed } from '../schema.ts'

const word = trimmed(1, 80)

/** What people have changed of the words that are counted: hidden ones, and those counted as another (base forms, lower case). */
export const wordEdits = z.object({
  hidden: z.array(word).check(z.maxLength(500)),
  joined: z.array(z.object({ word, into: word })).check(z.maxLength(500)),
})
export type WordEdits = z.infer<typeof wordEdits>

export const noWordEdits: WordEdits = { hidden: [], joined: [] }
