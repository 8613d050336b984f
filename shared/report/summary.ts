import * as z from 'zod/mini'
import { activityId, noteId, questionId } from '../ids.ts'
import { fallbackReasons } from '../themes/clustering.ts'
import { text, trimmed, whole } from '../schema.ts'

/**
 * Summaries whose every clause leads to notes. What is kept cites notes by id, since printed numbers may change; a
 * report cites them by ref. What does not stand the check (`checkSummary.ts`) is in no report.
 */
export const SUMMARY = { sentences: 40, clauses: 12, clause: 600, notes: 40, reason: 200, name: 80 } as const

/** Who wrote a sentence: composed of the notes' own words, a language model, or a person. */
export const writtenBy = ['extract', 'model', 'people'] as const
export type WrittenBy = (typeof writtenBy)[number]

/** Part of a sentence and the notes that it stands on; one without notes says figures of the report and nothing else. */
export const draftClause = z.object({
  text: text(1, SUMMARY.clause),
  notes: z.array(noteId).check(z.maxLength(SUMMARY.notes)),
})
export type DraftClause = z.infer<typeof draftClause>

export const draftSentence = z.object({
  id: text(1, 40),
  by: z.enum(writtenBy),
  /** Whether a person has changed it since `by` wrote it: the mark stays. */
  edited: z._default(z.boolean(), false),
  clauses: z.array(draftClause).check(z.minLength(1), z.maxLength(SUMMARY.clauses)),
})
export type DraftSentence = z.infer<typeof draftSentence>

/** Which summary: an activity's question; null for notes that name none. */
export const summaryPlace = z.object({ activity: activityId, question: z.nullable(questionId) })
export type SummaryPlace = z.infer<typeof summaryPlace>

export const approval = z.object({ name: trimmed(1, SUMMARY.name), at: z.number() })
export type Approval = z.infer<typeof approval>

/** What is kept of a question's summary once somebody has touched it; before that the report composes one. */
export const keptSummary = z.extend(summaryPlace, {
  sentences: z.array(draftSentence).check(z.maxLength(SUMMARY.sentences)),
  made: z.object({ by: z.enum(writtenBy), model: z.nullable(z.string()), at: z.number() }),
  /** Gone as soon as a sentence changes. */
  approval: z.nullable(approval),
  /** A mark of what was approved: the sentences and the words of the notes they cite. */
  sign: z._default(z.string(), ''),
  /** Counts changes: a page that edits an older one is refused. */
  revision: whole(0),
})
export type KeptSummary = z.infer<typeof keptSummary>

/** Why the text does not speak of a note, in a person's words. */
export const excuse = z.object({ note: noteId, reason: trimmed(1, SUMMARY.reason) })
export type Excuse = z.infer<typeof excuse>

/** Everything people and machines have written beside the figures; a paper of its own. */
export const summaries = z.object({
  texts: z._default(z.array(keptSummary), []),
  excuses: z._default(z.array(excuse), []),
})
export type Summaries = z.infer<typeof summaries>
export const noSummaries: Summaries = { texts: [], excuses: [] }

/**
 * Why a sentence is struck: a clause that stands on nothing, a note that is not there (or not under this question), a
 * quotation that none of the cited notes holds, a figure that neither they nor the report have.
 */
export const faultKinds = ['no-notes', 'unknown-note', 'quote', 'figure'] as const
/** `at`: the clause; `what`: the note, words or figure. */
export const fault = z.object({ kind: z.enum(faultKinds), at: whole(0), what: z.string() })
export type Fault = z.infer<typeof fault>

/** Why a language model's text did not come: the service's trouble, or people changed the summary meanwhile. */
export const writingFaults = [...fallbackReasons, 'changed'] as const
/** A summary that a language model is writing; `share` 0–1, `fault` once it could not. */
export type SummaryWriting = SummaryPlace & { share: number; fault: (typeof writingFaults)[number] | null }
