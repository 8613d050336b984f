import * as z from 'zod/mini'
import { groupId, personId, questionId } from '../ids.ts'

/** Whom a facilitator asks: a table that is quiet, or everybody about a question that few have taken up. */
export const askTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('table'), group: groupId }),
  z.object({ of: z.literal('question'), question: questionId }),
])
export type AskTarget = z.infer<typeof askTarget>

/** What was asked in the step under way, by whom and when. */
export const ask = z.object({ to: askTarget, by: personId, at: z.number() })
export type Ask = z.infer<typeof ask>

/** S21: milliseconds before the same may be asked again, and how many questions a facilitator asks in that time. */
export const ASKING = { rest: 60_000, perPerson: 6 } as const

export const sameTarget = (a: AskTarget, b: AskTarget): boolean =>
  a.of === 'table'
    ? b.of === 'table' && a.group === b.group
    : b.of === 'question' && a.question === b.question
