import type { ActivityId, BoardId, VoteId } from '#shared/ids.ts'
import type { ReportFacts } from '../report/facts.ts'
import { gather } from '../report/gather.ts'
import { readRuns } from '../themes/proposing/acceptedRuns.ts'
import { publish } from '../vote/ballots.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { countUnshown } from '../workshop/review.ts'

/** What a workshop's report is made of as things stand now. Boards that people write alone on are never read (A6). */
export function factsOf(house: House, desk: Desk): Promise<ReportFacts> {
  return gather(
    desk.state,
    (board: BoardId) => house.rooms.snapshot(board),
    (activity: ActivityId) => readRuns(house, desk, activity),
    async (activity: ActivityId) => {
      const { waiting, held } = await countUnshown(house, desk, activity)
      return waiting + held
    },
    async (activity: ActivityId, vote: VoteId) => {
      const list = await publish(house, desk, { activity, vote })
      return list.ok ? list.value.receipts : []
    },
  )
}
