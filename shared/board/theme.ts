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

/** A, B … Z, AA, AB … for a theme's place from 0. */
export function themeLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : themeLetter(Math.floor(place / 26) - 1) + last
}
