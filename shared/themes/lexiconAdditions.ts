import * as z from 'zod/mini'
import { text, whole } from '../schema.ts'

/** What everybody may know of a workshop's or county's own additions to the theme words; the words are kept apart. */
export const lexiconSummary = z.object({
  version: text(1, 60),
  themes: whole(0),
  words: whole(0),
  at: z.number(),
})
export type LexiconSummary = z.infer<typeof lexiconSummary>
