import * as z from 'zod/mini'
import { draftSentence, fault, keptSummary, summaryPlace } from '../report/summary.ts'

/** Where who facilitates reads summaries to edit them. */
export const summariesPath = (workshop: string): string => `/api/workshops/${workshop}/summaries`

/** A question's summary as it is edited: every sentence, also those that do not stand, each with why. */
export const editedSummary = z.extend(summaryPlace, {
  /** The question's number: `2.1`. */
  number: z.string(),
  /** 0: nobody has touched what the report composes. */
  revision: z.int(),
  sentences: z.array(z.extend(draftSentence, { faults: z.array(fault) })),
  made: keptSummary.shape.made,
  approval: keptSummary.shape.approval,
  /** It was approved, and has changed since with the notes that it cites, or does not stand any more. */
  lapsed: z.boolean(),
})
export type EditedSummary = z.infer<typeof editedSummary>

export const editedSummaries = z.object({ summaries: z.array(editedSummary) })
