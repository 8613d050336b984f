import * as z from 'zod/mini'
import { element } from '../baseline/strategy.ts'
import { noteKind } from '../board/note.ts'
import { groupId, noteId } from '../ids.ts'
import { whole } from '../schema.ts'
import { amendment } from './amendment.ts'
import { outdatedHow } from './outdated.ts'
import { strategyWork } from './work.ts'

/** Whoever supports an amendment, those of amendments merged into it too; people once, those who share a device each. */
export const support = z.object({
  people: whole(0),
  /** Tables with at least one of them, in the workshop's order. */
  groups: z.array(groupId),
  /** Tables whose number is of hands counted there. */
  byHand: z.array(groupId),
  /** How many more supported an earlier wording and have not said so of this one. */
  earlier: whole(0),
})
export type Support = z.infer<typeof support>

/** An amendment as one person may see it: who supports it is nobody's to know. */
export const amendmentView = z.extend(z.omit(amendment, { supports: true, hands: true }), {
  /** Its targets as they were in the version it was made on, in the order of `targets`. */
  before: z.array(element),
  /** Whether a target says something else by now, or is there no more; null when it holds as it is. */
  outdated: z.nullable(z.enum(outdatedHow)),
  support,
  hands: z.record(groupId, whole(0)),
  /** Whether the reader supports it as it reads now; null for who does not support at all. */
  mine: z.nullable(z.boolean()),
  /** Whether the reader may change its words and what it stands on. */
  editable: z.boolean(),
})
export type AmendmentView = z.infer<typeof amendmentView>

/** A note that something stands on, as far as the reader may read it. */
export const sourceNote = z.object({
  id: noteId,
  number: z.nullable(z.int()),
  text: z.string(),
  kind: noteKind,
  group: z.nullable(groupId),
  /** Themes that hold it, by `<activity> <theme>`. */
  theme: z.nullable(z.string()),
})
export type SourceNote = z.infer<typeof sourceNote>

/** The work on the strategy as one person may see it. `since`: only amendments that changed after that revision are in it. */
export const strategyView = z.object({
  revision: whole(0),
  since: whole(0),
  open: strategyWork.shape.open,
  /** How many more amendments the reader may support; null without a budget. */
  left: z.nullable(whole(0)),
  /** Oldest first, without what they say; a version is got by its number. */
  versions: z.array(
    z.object({ number: z.int(), at: z.number(), by: z.enum(['people', 'draft']), title: z.string() }),
  ),
  amendments: z.array(amendmentView),
  /** What the amendments in it stand on, and where it is whole the phrases too. */
  notes: z.array(sourceNote),
  measures: strategyWork.shape.measures,
  routes: strategyWork.shape.routes,
  evidence: strategyWork.shape.evidence,
  phrases: strategyWork.shape.phrases,
  candidates: strategyWork.shape.candidates,
  draft: strategyWork.shape.draft,
})
export type StrategyView = z.infer<typeof strategyView>
