import * as z from 'zod/mini'
import { boardId, elementId, imageId, noteId, personKey, questionId, themeId } from '../ids.ts'
import { between, text, whole } from '../schema.ts'

/**
 * A note's kind is both its paper colour and what it says about change, so that colour always means
 * something: keep, change, drop and add are also its stance towards the element it aims at.
 */
export const noteKinds = ['free', 'keep', 'change', 'add', 'drop', 'merge', 'concern', 'question'] as const
export const noteKind = z.enum(noteKinds)
export type NoteKind = z.infer<typeof noteKind>

export const stances = ['keep', 'change', 'drop', 'add'] as const satisfies readonly NoteKind[]
export type Stance = (typeof stances)[number]
export const stanceOf = (kind: NoteKind): Stance | null => stances.find((stance) => stance === kind) ?? null

/** One character for each kind, so that progress can be shown without content. */
export const kindMarks = {
  free: 'o',
  keep: '=',
  change: '~',
  add: '+',
  drop: '-',
  merge: '>',
  concern: '!',
  question: '?',
} as const satisfies Record<NoteKind, string>

/** Limits in characters, layers and notes; sizes and steps in board units (pixels at 100 %). */
export const NOTE = {
  advised: 140,
  longest: 2_000,
  perBoard: 10_000,
  /** Characters of a picture's alternative text. */
  longestAlt: 500,
  /** Notes lie at most so many layers above or below the rest. */
  layers: 1_000_000,
  width: 168,
  height: 108,
  gap: 12,
  /** Arrow keys move by a step, with Shift by a stride. */
  step: 8,
  stride: 48,
  /** A board is a square this far from its middle in each direction. */
  reach: 100_000,
} as const

const coordinate = between(-NOTE.reach, NOTE.reach)

/** Top left corner; one value, so that two people's moves never tear it. */
export const point = z.tuple([coordinate, coordinate])
export type Point = z.infer<typeof point>

/** A picture on a note. `alt` says in words what it shows; empty while nobody has said it. */
export const noteImage = z.object({
  id: imageId,
  width: whole(1, 10_000),
  height: whole(1, 10_000),
  alt: text(0, NOTE.longestAlt),
})
export type NoteImage = z.infer<typeof noteImage>

/** What a facilitator has said no to before others see it, and why: it holds while the note says just this. */
export const held = z.object({
  at: z.number(),
  reason: text(0, 200),
  text: text(0, 2_000),
  image: z.nullable(imageId),
})
export type Held = z.infer<typeof held>

/** A sticky note as plain data: one thought. */
export const note = z.object({
  id: noteId,
  text: text(0, NOTE.longest),
  at: point,
  kind: noteKind,
  question: z.nullable(questionId),
  /** The part of the baseline strategy it is about. */
  aim: z.nullable(elementId),
  /** Membership is a field, never a list. `by: 'people'` means placed by hand: the machine never moves it. */
  theme: z.nullable(z.object({ id: themeId, by: z.enum(['people', 'machine']) })),
  /** On a synthesis board: where it came from. */
  source: z.nullable(z.object({ board: boardId, note: noteId })),
  /** Stamped by the server: the writer's pseudonym, and a number that survives to slide, sentence and sheet. */
  by: z.nullable(personKey),
  number: z.nullable(whole(1)),
  /** Milliseconds since 1970; a claim of the writer's clock, for display only. */
  born: z.number(),
  /** Soft delete: restoring is possible and typing is never lost. */
  archived: z.nullable(
    z.object({
      by: z.nullable(personKey),
      at: z.number(),
      /** A facilitator has put it away until further notice: its words are not in the document (B20). */
      hidden: z.optional(z.literal(true)),
    }),
  ),
  /** It stays where it is until somebody unlocks it. */
  locked: z.boolean(),
  /** Higher ones lie on top; 0 for those that nobody has raised or lowered. */
  layer: whole(-NOTE.layers, NOTE.layers),
  /** The note on top of the stack that it lies in; null on top and outside of stacks. */
  stack: z.nullable(noteId),
  image: z.nullable(noteImage),
  /** Said by the server, on the sheet of somebody whose notes are read before others see them. */
  held: z.optional(held),
})
export type Note = z.infer<typeof note>

/** What a note says of which nobody has said anything more: as missing fields of a document read, and cost nothing. */
export const bareNote = {
  question: null,
  aim: null,
  theme: null,
  source: null,
  by: null,
  number: null,
  archived: null,
  locked: false,
  layer: 0,
  stack: null,
  image: null,
} as const satisfies Partial<Note>
