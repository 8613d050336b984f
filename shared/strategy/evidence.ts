import * as z from 'zod/mini'
import { evidenceId } from '../ids.ts'
import { trimmed, whole } from '../schema.ts'

export const EVIDENCE = { most: 99 } as const

/** A figure that one may refer to by its code, `T3`, also in the words of a note. */
export const evidenceCard = z.object({
  id: evidenceId,
  /** Its printed number, from 1, never given twice. */
  number: whole(1),
  indicator: trimmed(1, 200),
  /** As printed: "37 / 1 000". */
  value: trimmed(1, 80),
  year: trimmed(0, 20),
  source: trimmed(0, 200),
})
export type EvidenceCard = z.infer<typeof evidenceCard>
