import * as z from 'zod/mini'
import { closing, look, noClosing, plainLook } from './look.ts'
import { trimmed, whole } from '../schema.ts'

export const VERSIONS = { most: 50 } as const

/** A report that was put by as it stood; its bytes lie apart. */
export const versionCard = z.object({
  /** From 1; never given twice. */
  number: whole(1),
  at: z.number(),
  /** What it is kept as: "Valtuuston kokoukseen". */
  name: trimmed(0, 80),
  /** Figures to know it by. */
  notes: whole(0),
  themes: whole(0),
  /** Summaries approved, of how many. */
  approved: whole(0),
  summaries: whole(0),
  /** Covers less than random samples do; then publishing asks for a reason. */
  below: z.boolean(),
  /** Why it was published nevertheless. */
  reason: z.nullable(trimmed(1, 500)),
})
export type VersionCard = z.infer<typeof versionCard>

/** What the workshop knows about its results. */
export const results = z.object({
  look: z._default(look, plainLook),
  closing: z._default(closing, noClosing),
  versions: z._default(z.array(versionCard), []),
  /** The highest number that a version has ever had. */
  last: z._default(whole(0), 0),
  /** The version that participants see; null while it is the organisers' own. */
  published: z._default(z.nullable(whole(1)), null),
  /** Generation of the public link (as with `links`), and whether it is open. */
  link: z._default(z.object({ generation: whole(0), open: z.boolean() }), { generation: 0, open: false }),
  /** Counts changes of summaries: pages fetch them anew. */
  texts: z._default(whole(0), 0),
})
export type Results = z.infer<typeof results>
export const noResults: Results = {
  look: plainLook,
  closing: noClosing,
  versions: [],
  last: 0,
  published: null,
  link: { generation: 0, open: false },
  texts: 0,
}
