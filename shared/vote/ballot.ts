import * as z from 'zod'

/** What may be voted on and how: frozen when the vote opens. */
export const ballot = z.object({
  on: z.enum(['themes', 'notes']),
  options: z.array(z.object({ id: z.string(), title: z.string(), letter: z.string(), notes: z.int() })),
  budget: z.int().min(1).max(99),
  perOption: z.int().min(1).max(99),
})
export type Ballot = z.infer<typeof ballot>

/** One voter's whole ballot: dots by option id. Sent whole, so that order and repeats of messages cannot matter. */
export const choices = z.record(z.string().max(64), z.int().min(0).max(99))
export type Choices = z.infer<typeof choices>
