import type { Report } from '#shared/report/report.ts'
import type { ExportPlace } from './exportPlace.ts'
import type { ReportFacts } from './facts.ts'
import type { Source } from '../results/restore/source.ts'
import type { Dress } from './render/renderer.ts'

/** What a process that makes one file is given: plain data, of what the person may see and nothing else. */
export type ExportTask = ExportPlace & {
  dress: Dress
  /** Facts as they stand, or a report that was put by. */
  from:
    | {
        facts: ReportFacts
        madeAt: number
        additions: string | undefined
        house: string | null
        /** What brings the workshop back elsewhere; an organiser's whole JSON has it. */
        source?: Source
      }
    | { report: Report }
}
