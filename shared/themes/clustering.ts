import * as z from 'zod/mini'
import { between, text, whole } from '../schema.ts'

/** A note as the clustering sees it. `pin` is the theme a person put it in: it never moves. */
export const clusterNote = z.object({
  id: text(1),
  text: z.string(),
  lang: z.optional(z.enum(['fi', 'sv', 'en'])),
  pin: z.optional(text(1)),
})
export type ClusterNote = z.infer<typeof clusterNote>

/** `grain`: 0 few wide themes … 1 many narrow ones; .5 lets the board decide. */
export const clusterSettings = z.object({ grain: between(0, 1) })
export type ClusterSettings = z.infer<typeof clusterSettings>

export const defaultClusterSettings: ClusterSettings = { grain: 0.5 }

export const cohesion = z.enum(['strong', 'moderate', 'weak'])
export type Cohesion = z.infer<typeof cohesion>

/**
 * A theme as the machine proposes it. `why`: terms its notes share, with the number of notes;
 * `borderline`: those of `noteIds` that would stand nearly as well in another theme.
 */
export const proposedTheme = z.object({
  id: z.string(),
  title: z.string(),
  keyPhrases: z.array(z.string()),
  noteIds: z.array(z.string()),
  cohesion,
  why: z.array(z.object({ term: z.string(), notes: whole(1) })),
  borderline: z.array(z.string()),
})
export type ProposedTheme = z.infer<typeof proposedTheme>

/** Every clustered note is in exactly one theme or in `unassigned` (rule C1). */
export const clusteringResult = z.object({
  themes: z.array(proposedTheme),
  unassigned: z.array(z.string()),
  /** How it was made, for people: shown with the themes. */
  method: z.string(),
  /** The version of the lexicon that voted. */
  lexicon: z.string(),
})
export type ClusteringResult = z.infer<typeof clusteringResult>

/** A word of the word cloud in base form; its weight is the number of distinct notes that hold it. */
export const wordCount = z.object({
  word: z.string(),
  notes: whole(1),
  noteIds: z.array(z.string()),
})
export type WordCount = z.infer<typeof wordCount>
