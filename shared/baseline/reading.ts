import * as z from 'zod/mini'
import { elementId } from '../ids.ts'
import { baselineStrategy } from './strategy.ts'

/** What a reader tells of a whole file; `detail` is a count or a name. */
export const readingNotices = [
  /** Nothing in it says what its lines are: people choose. */
  'no-headings',
  /** Changes that nobody has accepted yet were read as if they were. */
  'revisions',
  /** Notes under the text stand among the lines that were left out. */
  'footnotes',
  /** Words in pictures cannot be read. */
  'pictures',
  /** More than a baseline holds: the rest stand among the lines that were left out. */
  'too-many',
  /** Lines that were left out are so many that the last are not shown. */
  'cut',
] as const

/** What was understood of a text or a file. Nothing is saved by it. */
export const strategyReading = z.object({
  baseline: baselineStrategy,
  /** What was not understood: lines, or paragraphs of a Word document, from 1. */
  skipped: z.array(z.object({ line: z.int(), text: z.string() })),
  /** Where each element was read. */
  lines: z.record(elementId, z.int()),
  notices: z.array(z.object({ is: z.enum(readingNotices), detail: z.string() })),
  /** The file was written here, and says itself what each element is. */
  exact: z.boolean(),
})
export type StrategyReading = z.infer<typeof strategyReading>

/** What a strategy can be taken along as, and read back from. */
export const baselineEndings = ['docx', 'md', 'csv', 'json'] as const
export type BaselineEnding = (typeof baselineEndings)[number]
