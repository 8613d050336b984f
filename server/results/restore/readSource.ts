import * as z from 'zod/mini'
import { language } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { sourcesOf } from '../facts.ts'
import { readSummaries } from '../summary/paper.ts'
import { makeSource } from './makeSource.ts'
import type { Source } from './source.ts'
import { readTold } from './told.ts'

const lexicon = z.object({ text: z.string(), language })

/** What brings a workshop back as it stands now. */
export async function sourceOf(house: House, desk: Desk): Promise<Source> {
  const { readBoard, readRuns, readList, countUnshown } = sourcesOf(house, desk)
  return makeSource(desk.state, {
    ...{ readBoard, readRuns, readList, countUnshown },
    lexicon: lexicon.safeParse(await house.storage.papers.get(desk.id, 'lexicon')).data ?? null,
    summaries: await readSummaries(house, desk),
    told: await readTold(house, desk),
  })
}
