import { type Report, report, REPORT_VERSION } from './report.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * What makes a report of one shape version into one of the next, by the version it comes from. Fields that were added
 * within a version have defaults and need no step.
 */
const steps: Readonly<Record<number, (older: Raw) => Raw>> = {}

/** Reads a report that was put by, however long ago; null when it is none, or of a program newer than this. */
export function openReport(stored: unknown): Report | null {
  let raw = stored
  for (let turn = 0; turn < REPORT_VERSION; turn++) {
    const { version } = (raw ?? {}) as { version?: unknown }
    const step = typeof version === 'number' ? steps[version] : undefined
    if (!step) break
    raw = step(raw as Raw)
  }
  return report.safeParse(raw).data ?? null
}
