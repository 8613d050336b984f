import { summaryKey } from '#shared/report/evidence.ts'
import {
  type KeptSummary,
  noSummaries,
  summaries,
  type Summaries,
  type SummaryPlace,
} from '#shared/report/summary.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

const PAPER = 'summaries'

/** What people and machines have written beside the figures; it goes with the workshop, and no copy has it. */
export async function readSummaries(house: House, desk: Desk): Promise<Summaries> {
  const read = summaries.safeParse((await house.storage.papers.get(desk.id, PAPER)) ?? {})
  return read.success ? read.data : noSummaries
}

/** Replaces all of it, and tells pages to fetch it anew. Call it alone on the desk. */
export async function keepSummaries(house: House, desk: Desk, all: Summaries): Promise<void> {
  await house.storage.papers.put(desk.id, PAPER, all)
  const { texts } = desk.state.results
  await desk.record([{ type: 'summaries/changed', at: house.now(), texts: texts + 1 }])
}

export const keptAt = ({ texts }: Summaries, place: SummaryPlace): KeptSummary | undefined =>
  texts.find((text) => summaryKey(text) === summaryKey(place))

/** All of it with one text in the place of the former one. */
export const withText = (all: Summaries, text: KeptSummary): Summaries => ({
  ...all,
  texts: [...all.texts.filter((each) => summaryKey(each) !== summaryKey(text)), text],
})
