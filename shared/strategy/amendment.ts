import * as z from 'zod/mini'
import { elementKinds } from '../baseline/strategy.ts'
import {
  activityId,
  amendmentId,
  documentId,
  elementId,
  evidenceId,
  groupId,
  noteId,
  personId,
  reasonId,
  themeId,
} from '../ids.ts'
import { text, trimmed, whole } from '../schema.ts'

/** What an amendment does to the strategy. `raise` and `lower` say how much an element weighs and change no word. */
export const amendmentKinds = ['keep', 'reword', 'add', 'remove', 'merge', 'move', 'raise', 'lower'] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

/** Which of them have words of their own. */
export const wordedKinds: ReadonlySet<AmendmentKind> = new Set(['reword', 'add', 'merge'])

/** `open`: nobody has decided; `drafted`: in the consolidated draft; `later`: not now. */
export const amendmentStatuses = ['open', 'drafted', 'later', 'declined'] as const
export type AmendmentStatus = (typeof amendmentStatuses)[number]

export const AMENDMENT = {
  most: 500,
  /** Of one table's people: nobody takes the room of all others. */
  table: 80,
  targets: 12,
  notes: 300,
  themes: 20,
  evidence: 20,
  reasons: 60,
  wording: 1_000,
  words: 500,
  history: 100,
} as const

/** Where an element comes to lie: under a parent (null: at the top) and after a sibling (null: first). */
export const place = z.object({
  document: z.nullable(documentId),
  parent: z.nullable(elementId),
  after: z.nullable(elementId),
})
export type Place = z.infer<typeof place>

/** A theme as it was called when the amendment was made of it; its notes are those that it has now. */
export const themeSource = z.object({ activity: activityId, theme: themeId, title: text(0, 200) })
export type ThemeSource = z.infer<typeof themeSource>

/** What an amendment stands on. One that has neither notes nor themes stands on its rationale. */
export const sources = z.object({
  notes: z.array(noteId).check(z.maxLength(AMENDMENT.notes)),
  themes: z.array(themeSource).check(z.maxLength(AMENDMENT.themes)),
})
export type Sources = z.infer<typeof sources>

/** Why somebody is for it or against it. `answers`: the reason it stands against, which makes the two a pair ("Toisaalta"). */
export const reason = z.object({
  id: reasonId,
  side: z.enum(['for', 'against']),
  text: trimmed(1, AMENDMENT.words),
  notes: z.array(noteId).check(z.maxLength(40)),
  answers: z.nullable(reasonId),
  /** The table that gave it; null: who facilitates. */
  group: z.nullable(groupId),
})
export type Reason = z.infer<typeof reason>

export const historyDeeds = [
  'made',
  'worded',
  'moved',
  'sourced',
  'unsourced',
  'reasoned',
  'unreasoned',
  'joined',
  'parted',
  'rebased',
  'drafted',
  'later',
  'declined',
  'reopened',
] as const
/** One thing that was done to an amendment: when, by which table (null: who facilitates), and what it said from then on. */
export const historyEntry = z.object({
  at: z.number(),
  did: z.enum(historyDeeds),
  group: z.nullable(groupId),
  text: z.string(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const amendment = z.object({
  id: amendmentId,
  /** Its printed number in the workshop, from 1, never given twice. */
  number: whole(1),
  kind: z.enum(amendmentKinds),
  /** One element; none for `add`, two or more for `merge`. */
  targets: z.array(elementId).check(z.maxLength(AMENDMENT.targets)),
  /** The version of the baseline that it was made on, or was last said to hold for. */
  base: whole(0),
  /** What kind of element an `add` makes. */
  element: z.nullable(z.enum(elementKinds)),
  /** For `add` and `move`. */
  place: z.nullable(place),
  /** What the element would say. `open`: it is being written and cannot be supported yet. */
  wording: z.object({ text: text(0, AMENDMENT.wording), revision: whole(0), open: z.boolean() }),
  /** Why, in a sentence or two; may be empty where there are notes or themes. */
  rationale: trimmed(0, AMENDMENT.words),
  sources,
  evidence: z.array(evidenceId).check(z.maxLength(AMENDMENT.evidence)),
  /** The table whose it is, and which may word it; null: who facilitates. */
  group: z.nullable(groupId),
  status: z.enum(amendmentStatuses),
  /** Why it was declined or put off. */
  because: text(0, AMENDMENT.words),
  /** Which amendment it was merged into: its supporters are that one's too, each counted once. */
  into: z.nullable(amendmentId),
  /** The version of the baseline that holds it, once its draft has been adopted. */
  adopted: z.nullable(whole(1)),
  /** Who supports it, and the revision of the wording that they saw. */
  supports: z.record(personId, whole(0)),
  /** Hands that a table raised, counted there. */
  hands: z.record(groupId, whole(0, 200)),
  reasons: z.array(reason).check(z.maxLength(AMENDMENT.reasons)),
  history: z.array(historyEntry),
  at: z.number(),
  /** The revision of the strategy work in which it changed last. */
  changed: whole(0),
})
export type Amendment = z.infer<typeof amendment>
