import * as z from 'zod/mini'
import { activityId, elementId, groupId, noteId } from '../ids.ts'
import { whole } from '../schema.ts'

/** What one table has said of one element; its sub-goals' included in their goal's. */
export const cell = z.object({ notes: whole(0), amendments: whole(0), supporters: whole(0) })
export type Cell = z.infer<typeof cell>

/** Elements against tables: who has spoken of what. Tables in the workshop's order, elements in the strategy's. */
export const matrix = z.object({
  groups: z.array(groupId),
  rows: z.array(
    z.object({
      element: elementId,
      cells: z.array(cell),
      /** Of all tables, and of notes that no table wrote; people once. */
      total: cell,
      /** How many tables have said anything. */
      tables: whole(0),
      thin: z.boolean(),
    }),
  ),
  /** Notes that name no element, and those whose element is there no more. */
  unaimed: whole(0),
  astray: whole(0),
})
export type Matrix = z.infer<typeof matrix>

/** What the house thinks a note is about that names no element: never the note's until somebody accepts it. */
export const aimSuggestion = z.object({
  activity: activityId,
  note: noteId,
  text: z.string(),
  number: z.nullable(z.int()),
  element: elementId,
  /** Strong, moderate, weak. */
  sure: z.enum(['strong', 'moderate', 'weak']),
  /** Base words that the two share. */
  words: z.array(z.string()),
})
export type AimSuggestion = z.infer<typeof aimSuggestion>
