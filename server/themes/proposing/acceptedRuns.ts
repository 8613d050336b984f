import * as z from 'zod/mini'
import { type ActivityId, runId } from '#shared/ids.ts'
import { asking } from '#shared/themes/asking.ts'
import { made } from '#shared/themes/clustering.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { readProposal } from './storedProposal.ts'

/** So many runs of an activity are remembered: who accepts theme by theme, run after run, keeps within it for an evening. */
const MOST = 200

/** How a run was made from which somebody accepted themes; they carry its id. */
export const acceptedRun = z.object({ run: runId, at: z.number(), asked: asking, made })
export type AcceptedRun = z.infer<typeof acceptedRun>

const paperOf = (activity: ActivityId) => `runs.${activity}`

async function kept(house: House, desk: Desk, activity: ActivityId): Promise<AcceptedRun[]> {
  const read = z.array(acceptedRun).safeParse(await house.storage.papers.get(desk.id, paperOf(activity)))
  return read.success ? read.data : []
}

/** Remembers how a run was made, since its themes outlive its proposal. Call it alone on the desk. */
export async function keepRun(
  house: House,
  desk: Desk,
  activity: ActivityId,
  { run, at, asked, made }: AcceptedRun,
): Promise<void> {
  const before = await kept(house, desk, activity)
  const others = before.filter((each) => each.run !== run)
  await house.storage.papers.put(
    desk.id,
    paperOf(activity),
    [...others, { run, at, asked, made }].slice(-MOST),
  )
}

/** How the runs were made whose themes have been accepted in an activity, the oldest first. */
export async function readRuns(house: House, desk: Desk, activity: ActivityId): Promise<AcceptedRun[]> {
  const runs = await kept(house, desk, activity)
  // Accepted before runs were remembered: its proposal says it while there is no later one.
  const now = progressOf(desk.state, activity).run?.accepted
    ? await readProposal(house, desk, activity)
    : null
  return now === null || runs.some(({ run }) => run === now.run)
    ? runs
    : [...runs, { run: now.run, at: now.at, asked: now.asked, made: now.made }]
}
