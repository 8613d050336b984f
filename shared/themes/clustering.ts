import * as z from 'zod/mini'
import { stances } from '../board/note.ts'
import { between, text, trimmed, whole } from '../schema.ts'

/**
 * A note as the clustering sees it. `pin` is the theme a person put it in: it never moves. Notes of different
 * `part`s (a question, a table) never come into one theme.
 */
export const clusterNote = z.object({
  id: text(1),
  text: z.string(),
  lang: z.optional(z.enum(['fi', 'sv', 'en'])),
  pin: z.optional(text(1)),
  part: z.optional(text(1)),
  /** What its writer has said of change, beside the words. */
  stance: z.optional(z.enum(stances)),
})
export type ClusterNote = z.infer<typeof clusterNote>

export const GUIDES = { most: 60, words: 30, longestTitle: 120, longestWord: 80 } as const

/** A theme that people have named beforehand with a few words of it: the notes that speak of it gather there. */
export const guide = z.object({
  id: text(1, 64),
  title: trimmed(1, GUIDES.longestTitle),
  words: z.array(trimmed(1, GUIDES.longestWord)).check(z.maxLength(GUIDES.words)),
})
export type Guide = z.infer<typeof guide>
export const guides = z.array(guide).check(z.maxLength(GUIDES.most))

/** How themes stand while notes come in: a note leaves its theme only for a clear gain, and themes keep their ids. */
export const standing = z.object({ id: text(1), noteIds: z.array(text(1)) })
export type Standing = z.infer<typeof standing>

/** `grain`: 0 few wide themes … 1 many narrow ones; .5 lets the board decide. */
export const clusterSettings = z.object({
  grain: between(0, 1),
  guides: z.optional(guides),
  /** Pairs of notes that people have said do not belong together. */
  apart: z.optional(z.array(z.tuple([text(1), text(1)]))),
  /** Live mode: what stands already. Absent: the board is grouped from the beginning. */
  standing: z.optional(z.array(standing)),
})
export type ClusterSettings = z.infer<typeof clusterSettings>

export const defaultClusterSettings: ClusterSettings = { grain: 0.5 }

export const cohesion = z.enum(['strong', 'moderate', 'weak'])
export type Cohesion = z.infer<typeof cohesion>

/** Two notes of one theme that pull in opposite directions; `because`: the words that show it, for people. */
export const opposing = z.object({ one: z.string(), other: z.string(), because: z.array(z.string()) })
export type Opposing = z.infer<typeof opposing>

/** A theme as the machine proposes it. */
export const proposedTheme = z.object({
  id: z.string(),
  title: z.string(),
  keyPhrases: z.array(z.string()),
  noteIds: z.array(z.string()),
  cohesion,
  /** Terms its notes share, with the number of notes. */
  why: z.array(z.object({ term: z.string(), notes: whole(1) })),
  /** Those of `noteIds` that would stand nearly as well elsewhere: in the theme `other`, or in none (null). */
  borderline: z.array(z.object({ id: z.string(), other: z.nullable(z.string()) })),
  /** The guide that it gathered to. */
  guide: z.nullable(z.string()),
  /** The part of the board that it is of, where notes were grouped part by part. */
  part: z.nullable(z.string()),
  /** What a large theme divides into; notes in none of them stay in the theme alone. Empty for a small one. */
  parts: z.array(z.object({ title: z.string(), noteIds: z.array(z.string()) })),
  /** Notes that say the same in nearly the same words, the one to lie on top first; each at least two. */
  stacks: z.array(z.array(z.string())),
  opposed: z.array(opposing),
  /** The notes that stand for all of them, best first. */
  summary: z.array(z.string()),
})
export type ProposedTheme = z.infer<typeof proposedTheme>

/** What the outside helper could not do, so that the words had to: for people, and never hidden. */
export const fallbackReasons = ['unreachable', 'slow', 'refused', 'unreadable', 'off'] as const
export const groupedBy = ['words', 'embeddings', 'model'] as const

/** How themes were made: shown with them, and told in the report. */
export const made = z.object({
  by: z.enum(groupedBy),
  /** The outside model that helped. */
  model: z.nullable(z.string()),
  /** The version of the lexicon that voted, with the county's own additions. */
  lexicon: z.string(),
  /** The share of the notes that the lexicon knows something of, 0–1. */
  covered: between(0, 1),
  /** Answers of a model that had to be put right: unknown, forgotten or doubly placed notes. */
  repairs: whole(0),
  /** Why an outside helper that was asked for did not help. */
  fallback: z.nullable(z.enum(fallbackReasons)),
})
export type Made = z.infer<typeof made>

/** Every clustered note is in exactly one theme or in `unassigned` (rule C1). */
export const clusteringResult = z.object({
  themes: z.array(proposedTheme),
  unassigned: z.array(z.string()),
  made,
})
export type ClusteringResult = z.infer<typeof clusteringResult>

/** A word of the word cloud in base form; its weight is the number of distinct notes that hold it. */
export const wordCount = z.object({
  word: z.string(),
  notes: whole(1),
  noteIds: z.array(z.string()),
})
export type WordCount = z.infer<typeof wordCount>
