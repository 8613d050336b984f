import { setImmediate as pause } from 'node:timers/promises'
import type { ActivityId } from '#shared/ids.ts'
import { findActivity, progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { workOf } from './boardWork.ts'
import { makeProposal } from './making.ts'
import { saysTheSame } from './proposed.ts'
import { mayWriteThemes, report, running, synthesis } from './proposing.ts'
import { keepProposal, readProposal, type StoredProposal } from './storedProposal.ts'

/** A proposal that was asked to follow its board does, while facilitators may put themes there. */
export const follows = (desk: Desk, activity: ActivityId): boolean => {
  const { run } = progressOf(desk.state, activity)
  return run?.live === true && run.status === 'ready' && mayWriteThemes(desk, activity)
}

export type Outcome = 'nothing' | 'made' | 'overtaken'

/** Makes a live proposal anew if its board says something else now. `overtaken`: somebody changed it meanwhile. */
export async function renew(house: House, desk: Desk, activity: ActivityId): Promise<Outcome> {
  const before = await desk.alone(() => readProposal(house, desk, activity))
  if (!before || !follows(desk, activity)) return 'nothing'
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const { guides } = progressOf(desk.state, activity)
  const { asked, run } = before
  const { baseline } = desk.state
  const { sign } = workOf(snapshot, { asked, guides, baseline, earlier: before, stands: true })
  if (sign === before.sign) return 'nothing'
  await pause()

  const controller = new AbortController()
  running.set(run, controller)
  const revision = before.revision + 1
  const making = { run, revision, activity, snapshot, asked, earlier: before, stands: true }
  try {
    const paper = await makeProposal(house, desk, making, { signal: controller.signal })
    return await desk.alone(() => put(house, desk, activity, before, paper))
  } catch (fault) {
    if (controller.signal.aborted) return 'made'
    throw fault
  } finally {
    if (running.get(run) === controller) running.delete(run)
  }
}

/** Keeps what was made anew, and tells people where it says something new to them. */
async function put(
  house: House,
  desk: Desk,
  activity: ActivityId,
  before: StoredProposal,
  paper: StoredProposal,
): Promise<Outcome> {
  const now = await readProposal(house, desk, activity)
  if (!now || now.run !== before.run || !findActivity(desk.state, activity) || !follows(desk, activity))
    return 'nothing'
  if (now.revision !== before.revision) return 'overtaken'
  const isSame = saysTheSame(before, paper)
  await keepProposal(house, desk, activity, isSame ? { ...paper, revision: before.revision } : paper)
  if (isSame) return 'made'
  const { made, themes, unassigned, revision } = paper
  await report(house, desk, activity, {
    ...progressOf(desk.state, activity).run!,
    model: made.model,
    fallback: made.fallback,
    revision,
    themes: themes.length,
    notes: Object.keys(paper.seen).length,
    unassigned: unassigned.length,
  })
  return 'made'
}
