import * as z from 'zod/mini'
import { groupId, personId, questionId } from '../ids.ts'
import { trimmed } from '../schema.ts'

/** Whom a facilitator asks: a table, everybody about one of the step's questions, or everybody about anything. */
export const askTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('table'), group: groupId }),
  z.object({ of: z.literal('question'), question: questionId }),
  z.object({ of: z.literal('all') }),
])
export type AskTarget = z.infer<typeof askTarget>

/** A question in a facilitator's own words. */
export const askText = trimmed(1, 200)

/** What was asked in the step under way, by whom and when; `text`: in their own words. */
export const ask = z.object({ to: askTarget, text: z.optional(askText), by: personId, at: z.number() })
export type Ask = z.infer<typeof ask>

/** S21: milliseconds before the same may be asked again, and how many questions a facilitator asks in that time. */
export const ASKING = { rest: 60_000, perPerson: 6 } as const

/** One word for whom a question goes to, the same for the same. */
export const targetKey = (to: AskTarget): string =>
  to.of === 'table' ? `table ${to.group}` : to.of === 'question' ? `question ${to.question}` : 'all'

export const sameTarget = (a: AskTarget, b: AskTarget): boolean => targetKey(a) === targetKey(b)
