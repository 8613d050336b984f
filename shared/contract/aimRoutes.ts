import * as z from 'zod/mini'
import { aimSuggestion } from '../strategy/matrix.ts'
import { packedMatrix } from '../strategy/packedMatrix.ts'
import { activityId, elementId, noteId } from '../ids.ts'
import { whole } from '../schema.ts'

/** A note that aims at an element which the strategy has no more. */
export const strayNote = z.object({
  activity: activityId,
  note: noteId,
  text: z.string(),
  number: z.nullable(z.int()),
  aim: elementId,
  /** What the element said when it was last there; null where no version tells. */
  was: z.nullable(z.string()),
  /** What it may be about now; null where nothing fits. */
  suggested: z.nullable(z.pick(aimSuggestion, { element: true, sure: true, words: true })),
})
export type StrayNote = z.infer<typeof strayNote>

/** Who has spoken of what, and what notes may be about: for whoever facilitates or observes. */
export const aimRoutes = {
  /** Elements against tables, now. `?known=<mark>`: the answer has no matrix when that is still the one. */
  getMatrix: {
    method: 'GET',
    path: '/api/workshops/:workshop/strategy/matrix',
    output: z.object({ mark: z.string(), matrix: z.nullable(packedMatrix) }),
  },
  /** What notes of an activity that name no element may be about (`?activity=`), in the strategy's order. */
  getAims: {
    method: 'GET',
    path: '/api/workshops/:workshop/strategy/aims',
    output: z.object({
      suggestions: z.array(aimSuggestion),
      /** Notes for which nothing fits. */
      silent: whole(0),
      astray: z.array(strayNote),
    }),
  },
} as const
