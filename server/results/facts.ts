import type { ActivityId, BoardId, VoteId } from '#shared/ids.ts'
import type { ReportFacts } from '../report/facts.ts'
import { gather } from '../report/gather.ts'
import { readRuns } from '../themes/proposing/acceptedRuns.ts'
import { publish } from '../vote/ballots.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { countUnshown } from '../workshop/review.ts'
import { readTold, recalled } from './restore/told.ts'
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

/** What a workshop's report is made of as things stand now. Boards that people write alone on are never read (A6). */
export async function factsOf(house: House, desk: Desk): Promise<ReportFacts> {
  const { readBoard, readRuns, countUnshown, readList, readSummaries } = sourcesOf(house, desk)
  const facts = await gather(desk.state, readBoard, readRuns, countUnshown, readList, readSummaries)
  return recalled(facts, await readTold(house, desk))
}
