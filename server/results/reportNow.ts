import type { Report } from '#shared/report/report.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { ReportFormat } from '../report/formats.ts'
import { makeReport } from '../report/make.ts'
import { lexiconText } from '../themes/lexicon/lexiconCommand.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { factsOf } from './facts.ts'

/** The report of a workshop as it stands as one file, made in a thread. */
export async function fileNow(
  house: House,
  desk: Desk,
  format: ReportFormat,
  language: Language,
): Promise<string> {
  const additions = await lexiconText(house, desk)
  return makeReport(format, () => factsOf(house, desk), {
    language,
    madeAt: house.now(),
    ...(additions === undefined ? {} : { additions }),
  })
}

/** The same as data. It comes from a thread of ours, so it is not judged again, which would hold up the hall. */
export const reportNow = async (house: House, desk: Desk, language: Language): Promise<Report> =>
  JSON.parse(await fileNow(house, desk, 'json', language)) as Report
