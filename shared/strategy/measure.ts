import * as z from 'zod/mini'
import { trimmed } from '../schema.ts'

export const MEASURES = { most: 12, text: 200 } as const

/** At which level a goal is measured. */
export const measureLevels = ['county', 'area', 'service', 'unit'] as const

const words = trimmed(0, MEASURES.text)

/** How one sees whether a goal is reached. What is not known yet is empty, and said to be missing. */
export const measure = z.object({
  indicator: words,
  /** Where one starts from, with its year. */
  baseline: words,
  target: words,
  level: z.nullable(z.enum(measureLevels)),
  owner: words,
  source: words,
})
export type Measure = z.infer<typeof measure>

export const measures = z.array(measure).check(z.maxLength(MEASURES.most))
