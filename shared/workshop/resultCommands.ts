import * as z from 'zod/mini'
import { noteId } from '../ids.ts'
import { exportFormat, exportOptions } from '../report/exporting.ts'
import { closing, look } from '../report/look.ts'
import { draftSentence, SUMMARY, summaryPlace } from '../report/summary.ts'
import { versionCard } from '../report/versions.ts'
import { trimmed, text, whole } from '../schema.ts'

const done = z.object({})
const revised = z.object({ revision: z.int() })
const job = z.object({ job: text(1, 40) })

/** Intentions about the results: their words, how they look, the files they are taken along as, and who may see them. */
export const resultCommands = {
  /** Replaces a question's summary. `from`: the revision one saw, 0 for the one that the report composed. Approval goes. */
  'summary:edit': {
    input: z.extend(summaryPlace, {
      from: whole(0),
      sentences: z.array(draftSentence).check(z.maxLength(SUMMARY.sentences)),
    }),
    output: revised,
    refusals: ['unknown-activity', 'unknown-question', 'stale'],
  },
  /** Writes it anew: from the notes' own words at once, or by a language model, which comes with the view. */
  'summary:draft': {
    input: z.extend(summaryPlace, { from: whole(0), by: z.enum(['extract', 'model']) }),
    output: z.object({}),
    refusals: [
      'unknown-activity',
      'unknown-question',
      'stale',
      'busy',
      'no-consent',
      'no-service',
      'nothing-to-summarise',
    ],
  },
  /** Ends a language model's writing, or forgets that it failed. What stands stays. */
  'summary:stop': { input: summaryPlace, output: done, refusals: ['unknown-activity'] },
  /** Says that a person has read it against its notes. Refused while a sentence does not stand the check. */
  'summary:approve': {
    input: z.extend(summaryPlace, { from: whole(0), name: trimmed(1, SUMMARY.name) }),
    output: revised,
    refusals: ['unknown-activity', 'unknown-question', 'stale', 'summary-faulty', 'nothing-to-summarise'],
  },
  'summary:withdraw': {
    input: z.extend(summaryPlace, { from: whole(0) }),
    output: revised,
    refusals: ['unknown-activity', 'unknown-question', 'stale'],
  },
  /** Why no text speaks of a note; null takes the reason back. */
  'summary:excuse': {
    input: z.object({ note: noteId, reason: z.nullable(trimmed(1, SUMMARY.reason)) }),
    output: done,
    refusals: ['not-found'],
  },
  'look:set': { input: z.object({ look }), output: done, refusals: ['poor-contrast', 'not-found'] },
  'closing:set': { input: z.object({ closing }), output: done, refusals: [] },
  /** Answered at once; how far it is comes with `me`. The file waits at `exportPath` for whoever asked. */
  'export:start': {
    input: z.object({ format: exportFormat, options: exportOptions }),
    output: job,
    refusals: ['nothing-to-export', 'unknown-version', 'busy'],
  },
  'export:cancel': { input: job, output: done, refusals: ['not-found'] },
  /** Puts the report by as it stands now. */
  'results:keep': {
    input: z.object({ name: trimmed(0, 80) }),
    output: z.object({ version: versionCard }),
    refusals: ['nothing-to-export', 'full'],
  },
  'results:forget': {
    input: z.object({ version: whole(1) }),
    output: done,
    refusals: ['unknown-version', 'published'],
  },
  /** Shows a kept version to participants, and to whoever has the public link while it is open. */
  'results:publish': {
    input: z.object({ version: whole(1), reason: z.nullable(trimmed(1, 500)) }),
    output: done,
    refusals: ['unknown-version', 'covers-too-little'],
  },
  'results:withdraw': { input: z.object({}), output: done, refusals: [] },
  /** Opens or closes the public link; opened again it is another one. */
  'results:link': {
    input: z.object({ open: z.boolean() }),
    output: z.object({ path: z.nullable(z.string()) }),
    refusals: ['not-published'],
  },
} as const
export type ResultCommandName = keyof typeof resultCommands
