import { setImmediate as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type ActivityId, type RunId, runId } from '#shared/ids.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { type Undo, undoSchema } from './acceptance.ts'

/** Notes of all that can be taken back: earlier acceptances go first, the latest can always be. */
const MOST = 10_000

/** What takes one acceptance back; `run` is null in what was kept before runs were told apart. */
const acceptanceKept = z.object({ run: z.nullable(runId), undo: undoSchema })
type Kept = z.infer<typeof acceptanceKept>

const paperOf = (activity: ActivityId) => `undo.${activity}`

/** What can be taken back of an activity's acceptances, the latest last. */
export async function readAcceptances(house: House, desk: Desk, activity: ActivityId): Promise<Kept[]> {
  const paper = await house.storage.papers.get(desk.id, paperOf(activity))
  // Boards have their turn: of ten thousand notes it takes a while to check.
  await pause()
  const kept = acceptancesFrom(paper)
  await pause()
  return kept
}

function acceptancesFrom(paper: unknown): Kept[] {
  const several = z.array(acceptanceKept).safeParse(paper)
  if (several.success) return several.data
  const one = undoSchema.safeParse(paper)
  return one.success ? [{ run: null, undo: one.data }] : []
}

/** Remembers what takes an acceptance back. Call it alone on the desk. */
export async function keepAcceptance(
  house: House,
  desk: Desk,
  activity: ActivityId,
  latest: { run: RunId; undo: Undo },
): Promise<void> {
  let notes = latest.undo.moved.length
  const before = await readAcceptances(house, desk, activity)
  const fitting = before.toReversed().filter(({ undo }) => (notes += undo.moved.length) <= MOST)
  await keepAcceptances(house, desk, activity, [...fitting.toReversed(), latest])
}

/** Keeps what can still be taken back. Call it alone on the desk. */
export const keepAcceptances = (
  house: House,
  desk: Desk,
  activity: ActivityId,
  kept: readonly Kept[],
): Promise<void> => house.storage.papers.put(desk.id, paperOf(activity), kept.length > 0 ? kept : null)
