import type { ReportFacts } from '../report/facts.ts'
import { gather } from '../report/gather.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { sourcesOf } from './reportNow.ts'

/** What a workshop's report is made of as things stand now. Boards that people write alone on are never read (A6). */
export function factsOf(house: House, desk: Desk): Promise<ReportFacts> {
  const { readBoard, readRuns, countUnshown, readList, readSummaries } = sourcesOf(house, desk)
  return gather(desk.state, readBoard, readRuns, countUnshown, readList, readSummaries)
}
