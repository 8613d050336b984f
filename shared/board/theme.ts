import * as z from 'zod/mini'
import { runId, themeId } from '../ids.ts'
import { text } from '../schema.ts'

export const THEME = { longestTitle: 120, perBoard: 200 } as const

/** A named gathering of notes. Its letter (A, B …) is its place in `order`, ties by id. */
export const theme = z.object({
  id: themeId,
  title: text(0, THEME.longestTitle),
  order: z.number(),
  /** `machine` until a person edits the title. */
  origin: z.enum(['people', 'machine']),
  run: z.nullable(runId),
})
export type Theme = z.infer<typeof theme>

/** A, B … Z, AA, AB … for a theme's place from 0. */
export function themeLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : themeLetter(Math.floor(place / 26) - 1) + last
}
