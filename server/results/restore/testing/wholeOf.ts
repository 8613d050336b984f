import { buildReport } from '../../../report/buildReport.ts'
import { lexiconText } from '../../../themes/lexicon/lexiconCommand.ts'
import type { Desk } from '../../../workshop/Desk.ts'
import type { House } from '../../../workshop/house.ts'
import { factsOf } from '../../facts.ts'
import { sourceOf } from '../readSource.ts'
import { renderWhole } from '../wholeFile.ts'

/** A workshop's file as an export makes it, but in this process, where word data is read once. `madeAt`: milliseconds. */
export async function wholeOf(house: House, desk: Desk, madeAt: number): Promise<string> {
  const [facts, additions] = await Promise.all([factsOf(house, desk), lexiconText(house, desk)])
  const report = buildReport(facts, { language: 'fi', madeAt, additions })
  return renderWhole(report, await sourceOf(house, desk))
}
