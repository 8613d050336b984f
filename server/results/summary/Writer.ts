import type { Evidence } from '#shared/report/evidence.ts'
import type { DraftClause, SummaryPlace } from '#shared/report/summary.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/** What is to be written: sentences about a question's notes, in a language. */
export type WritingTask = { question: string; evidence: Evidence; language: Language }

/** Sentences as clauses that cite notes by id. Nothing of it is believed: every sentence is checked. */
export type Written = { model: string; sentences: readonly { clauses: readonly DraftClause[] }[] }

/** A language model that writes summaries; rejects when it cannot. */
export type Writer = { write: (task: WritingTask, signal: AbortSignal) => Promise<Written> }

/** Has a language model write a summary, where one is connected and allowed. */
export async function writeByModel(
  _house: House,
  _desk: Desk,
  _place: SummaryPlace,
): Promise<Result<object>> {
  return refuse('no-service')
}
