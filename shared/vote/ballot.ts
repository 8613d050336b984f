import * as z from 'zod/mini'
import { voteId } from '../ids.ts'
import { text, whole } from '../schema.ts'
import { FIRST } from './firstVote.ts'
import { SPEARHEADS, voteSubjects } from './subject.ts'
import { weights } from './weights.ts'
import { WEIGHTS } from './weighing.ts'

/** What may be voted on and how: frozen when the vote opens. */
export const ballot = z.object({
  vote: z._default(voteId, FIRST),
  /** Empty: it is called by its activity. */
  name: z._default(z.string(), ''),
  on: z.enum(voteSubjects),
  options: z.array(z.object({ id: z.string(), title: z.string(), letter: z.string(), notes: z.int() })),
  budget: whole(1, 99),
  perOption: whole(1, 99),
  weights: z._default(weights, []),
  /** Whether running standings are told while it is open (V14). */
  live: z._default(z.boolean(), false),
  /** How many spearheads are chosen by it; absent where it only orders. */
  places: z.optional(whole(1, SPEARHEADS.most)),
})
export type Ballot = z.infer<typeof ballot>

/** One voter's whole ballot: dots by option id. Sent whole, so that order and repeats of messages cannot matter. */
export const choices = z.record(text(0, 64), whole(0, 99))
export type Choices = z.infer<typeof choices>

/** A ballot as it counts: its dots are multiplied by its weight. */
export const cast = z.object({ choices, weight: z._default(whole(1, WEIGHTS.most), 1) })
export type Cast = z.infer<typeof cast>
