import * as z from 'zod/mini'
import { type BaselineEnding, strategyReading } from '../baseline/reading.ts'
import { baselineStrategy, baselineVersion } from '../baseline/strategy.ts'
import { routes } from './http.ts'

/** A version as it is listed: how it came to be, and how many elements it has. */
export const listedVersion = z.extend(z.omit(baselineVersion, { baseline: true }), { elements: z.int() })
export type ListedVersion = z.infer<typeof listedVersion>

/**
 * What only the pages that prepare and compare a baseline ask, apart from `routes`, which every phone fetches. Paths
 * that stand there too answer more than what is read there.
 */
export const baselineRoutes = {
  /** The present baseline, or with `?version=n` as it once stood. */
  getBaselineVersion: {
    ...routes.getBaseline,
    output: z.object({
      baseline: z.nullable(baselineStrategy),
      /** Of what is given; null where there is none. */
      version: z.nullable(z.int()),
      /** All that are kept, oldest first. */
      versions: z.array(listedVersion),
    }),
  },
  /** Reads a text that was written or pasted; saves nothing. */
  readBaseline: { ...routes.readBaseline, output: strategyReading },
  /** The same of a file, which is the body: Word, Markdown, text, CSV or JSON; `?name=` is what it is called. */
  readBaselineFile: {
    method: 'POST',
    path: '/api/workshops/:workshop/baseline/read-file',
    output: strategyReading,
  },
} as const

/** The baseline as a file, `?language=fi|sv|en` for its headings; `version`: as it once stood. */
export const baselinePath = (workshop: string, ending: BaselineEnding, version?: number): string =>
  `/api/workshops/${workshop}/baseline.${ending}${version === undefined ? '' : `?version=${version}`}`
