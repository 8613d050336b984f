import { type Report, REPORT_VERSION } from '#shared/report/report.ts'
import { openReport } from '#shared/report/opening.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

const paperOf = (version: number) => `report.${version}`

const isKept = (desk: Desk, version: number): boolean =>
  desk.state.results.versions.some(({ number }) => number === version)

/** A report that was put by, as it stood; null when there is none of that number, or no longer. */
export async function readVersion(house: House, desk: Desk, version: number): Promise<Report | null> {
  if (!isKept(desk, version)) return null
  return openReport(await house.storage.papers.get(desk.id, paperOf(version)))
}

/**
 * The same as text, for many readers at once: who reads it judges it, as anything that comes by the wire, so that
 * only one of an older shape is opened here.
 */
export async function versionText(house: House, desk: Desk, version: number): Promise<string | null> {
  if (!isKept(desk, version)) return null
  const stored = await house.storage.papers.get(desk.id, paperOf(version))
  const isNow = (stored as Partial<Report> | null)?.version === REPORT_VERSION
  const report = isNow ? stored : openReport(stored)
  return report === null ? null : JSON.stringify(report)
}

/** Puts a report by, or in its place. */
export const writeVersion = (house: House, desk: Desk, version: number, report: Report): Promise<void> =>
  house.storage.papers.put(desk.id, paperOf(version), report)

/** Leaves nothing of a report that was put by. */
export const dropVersion = (house: House, desk: Desk, version: number): Promise<void> =>
  house.storage.papers.put(desk.id, paperOf(version), null)
