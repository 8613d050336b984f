import * as z from 'zod'
import { runId, themeId } from '../ids.ts'

export const THEME = { longestTitle: 120, perBoard: 200 } as const

/** A named gathering of notes. Its letter (A, B …) is its place in `order`, ties by id. */
export const theme = z.object({
  id: themeId,
  title: z.string().max(THEME.longestTitle),
  order: z.number(),
  /** `machine` until a person edits the title. */
  origin: z.enum(['people', 'machine']),
  run: runId.nullable(),
})
export type Theme = z.infer<typeof theme>
