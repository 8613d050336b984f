import { noResults, type Results } from '#shared/report/versions.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { copyLogo } from './logos.ts'

/** A copy of a workshop looks the same and names the same contact; what happens next, and versions, are of the day. */
export const resultsOfCopy = ({ results }: Workshop): Results => ({
  ...noResults,
  look: results.look,
  closing: { ...noResults.closing, contact: results.closing.contact },
})

/** The logo's bytes for a copy. Call it alone on the copy's desk. */
export async function copyLook(house: House, from: Workshop, to: Desk): Promise<void> {
  const { logo } = to.state.results.look
  if (logo) await copyLogo(house, from.id, to.id, logo.id)
}
