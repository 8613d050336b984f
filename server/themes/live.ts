import { placeOf } from '#shared/board/boardId.ts'
import type { ActivityId, WorkshopId } from '#shared/ids.ts'
import { findActivity, progressOf } from '#shared/workshop/programme.ts'
import { type Desk, DeskClosed } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { workOf } from './boardWork.ts'
import { makeProposal } from './making.ts'
import { mayWriteThemes, report, running, synthesis } from './proposing.ts'
import { saysTheSame } from './proposed.ts'
import { keepProposal, readProposal, type StoredProposal } from './storedProposal.ts'

/** At most so often, in milliseconds, is a proposal that follows its board made anew. */
const PACE = 3_000
/** A change is waited for until words of the same moment have come too. */
const SOON = 100

/** A proposal that follows its board: when it was last made anew, and what is still to be done. */
type Following = { last: number; timer: NodeJS.Timeout | null; busy: boolean; again: boolean }

/** A proposal that was asked to follow its board does, while facilitators may put themes there. */
const follows = (desk: Desk, activity: ActivityId): boolean => {
  const { run } = progressOf(desk.state, activity)
  return run?.live === true && run.status === 'ready' && mayWriteThemes(desk, activity)
}

/**
 * Makes live proposals anew as their boards change: paced, never two at once, and nothing on a board moves. A proposal
 * that may not follow any more stands still from then on.
 */
export function followBoards(house: House): void {
  const following = new WeakMap<Desk, Map<ActivityId, Following>>()
  const followingOf = (desk: Desk, activity: ActivityId): Following => {
    const own = following.get(desk) ?? new Map<ActivityId, Following>()
    following.set(desk, own)
    const at = own.get(activity) ?? { last: -Infinity, timer: null, busy: false, again: false }
    own.set(activity, at)
    return at
  }
  const look = (desk: Desk, activity: ActivityId) => {
    if (!follows(desk, activity)) return
    const at = followingOf(desk, activity)
    if (at.timer) return
    if (at.busy) at.again = true
    else at.timer = setTimeout(() => void turn(desk, activity, at), waitOf(at, house.now())).unref()
  }
  const turn = async (desk: Desk, activity: ActivityId, at: Following) => {
    Object.assign(at, { timer: null, busy: true, again: false, last: house.now() })
    try {
      if (house.desks.get(desk.id) && !(await renew(house, desk, activity))) at.again = true
    } catch (fault) {
      if (!(fault instanceof DeskClosed) && house.desks.get(desk.id))
        house.log.error({ err: fault, workshop: desk.id }, 'a live proposal was not made anew')
    }
    at.busy = false
    if (at.again && house.desks.get(desk.id)) look(desk, activity)
  }

  house.rooms.onChanged((board) => {
    const place = placeOf(board)
    const desk = place?.kind === 'synthesis' && house.desks.get(place.workshop)
    if (desk) look(desk, place.activity)
  })
  house.rooms.onWritten((workshop: WorkshopId) => {
    const desk = house.desks.get(workshop)
    if (desk?.state.current) look(desk, desk.state.current)
  })
  house.desks.onOpened((desk) => {
    desk.onRecorded((events) => {
      for (const event of events) {
        if (event.type === 'guides/set' || event.type === 'clustering/changed') look(desk, event.activity)
      }
      if (events.some(({ type }) => type === 'phase/entered' || type === 'activity/opened'))
        void stopStanding(house, desk)
    })
  })
}

/** Soon, so that a change shows at once; but the pace is kept, also by a clock that has been set back. */
const waitOf = ({ last }: Following, now: number): number => Math.min(PACE, Math.max(SOON, last + PACE - now))

/** Live proposals whose board is no longer worked on stand still from now on. */
async function stopStanding(house: House, desk: Desk): Promise<void> {
  const done = async () => {
    for (const { id } of desk.state.activities) {
      const { run } = progressOf(desk.state, id)
      if (run?.live !== true || run.status !== 'ready' || follows(desk, id)) continue
      running.get(run.run)?.abort()
      await report(house, desk, id, { ...run, live: false })
    }
  }
  await desk.alone(done).catch((fault: unknown) => {
    if (!(fault instanceof DeskClosed)) house.log.error({ err: fault, workshop: desk.id }, 'still following')
  })
}

/** Makes a live proposal anew if its board says something else now. False when somebody changed it meanwhile. */
async function renew(house: House, desk: Desk, activity: ActivityId): Promise<boolean> {
  const before = await desk.alone(() => readProposal(house, desk, activity))
  if (!before || !follows(desk, activity)) return true
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const { guides } = progressOf(desk.state, activity)
  const { asked, run } = before
  const { baseline } = desk.state
  const { sign } = workOf(snapshot, { asked, guides, baseline, earlier: before, stands: true })
  if (sign === before.sign) return true

  const controller = new AbortController()
  running.set(run, controller)
  const revision = before.revision + 1
  const making = { run, revision, activity, snapshot, asked, earlier: before, stands: true }
  try {
    const paper = await makeProposal(house, desk, making, { signal: controller.signal })
    return await desk.alone(() => put(house, desk, activity, before, paper))
  } catch (fault) {
    if (controller.signal.aborted) return true
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
): Promise<boolean> {
  const now = await readProposal(house, desk, activity)
  if (!now || now.run !== before.run || !findActivity(desk.state, activity) || !follows(desk, activity))
    return true
  if (now.revision !== before.revision) return false
  const isSame = saysTheSame(before, paper)
  await keepProposal(house, desk, activity, isSame ? { ...paper, revision: before.revision } : paper)
  if (isSame) return true
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
  return true
}
