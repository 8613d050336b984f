import type { ActivityId, BoardId, VoteId } from '#shared/ids.ts'
import { report as reportShape, type Report } from '#shared/report/report.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { makeReport } from '../report/make.ts'
import { lexiconText } from '../themes/lexicon/lexiconCommand.ts'
import { readRuns } from '../themes/proposing/acceptedRuns.ts'
import { publish } from '../vote/ballots.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { countUnshown } from '../workshop/review.ts'
import { readSummaries } from './summary/paper.ts'

/** Where the facts of a workshop's report are read. */
export const sourcesOf = (house: House, desk: Desk) => ({
  readBoard: (board: BoardId) => house.rooms.snapshot(board),
  readRuns: (activity: ActivityId) => readRuns(house, desk, activity),
  readList: async (activity: ActivityId, vote: VoteId) => {
    const list = await publish(house, desk, { activity, vote })
    return list.ok ? list.value.receipts : []
  },
  countUnshown: async (activity: ActivityId) => {
    const { waiting, held } = await countUnshown(house, desk, activity)
    return waiting + held
  },
  readSummaries: () => readSummaries(house, desk),
})

/** The report of a workshop as it stands, made in a thread. */
export async function reportNow(house: House, desk: Desk, language: Language): Promise<Report> {
  const additions = await lexiconText(house, desk)
  const file = await makeReport('json', desk.state, sourcesOf(house, desk), {
    language,
    madeAt: house.now(),
    ...(additions === undefined ? {} : { additions }),
  })
  return reportShape.parse(JSON.parse(file))
}
