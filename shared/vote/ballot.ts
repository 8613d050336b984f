import * as z from 'zod/mini'
import { text, whole } from '../schema.ts'

/** What may be voted on and how: frozen when the vote opens. */
export const ballot = z.object({
  on: z.enum(['themes', 'notes']),
  options: z.array(z.object({ id: z.string(), title: z.string(), letter: z.string(), notes: z.int() })),
  budget: whole(1, 99),
  perOption: whole(1, 99),
})
export type Ballot = z.infer<typeof ballot>

/** One voter's whole ballot: dots by option id. Sent whole, so that order and repeats of messages cannot matter. */
export const choices = z.record(text(0, 64), whole(0, 99))
export type Choices = z.infer<typeof choices>
