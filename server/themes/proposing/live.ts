import { placeOf } from '#shared/board/boardId.ts'
import type { ActivityId, BoardId } from '#shared/ids.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { type Desk, DeskClosed } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { report, running } from './proposing.ts'
import { follows, renew } from './renewing.ts'

/** At most so often, in milliseconds, is a proposal that follows its board made anew. */
const PACE = 3_000
/** A change is waited for until words of the same moment have come too. */
const SOON = 100

/** A proposal that follows its board: when making it anew last began, and what is still to be done. */
type Following = { last: number; timer: NodeJS.Timeout | null; busy: boolean; again: boolean }

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
    const began = house.now()
    Object.assign(at, { timer: null, busy: true, again: false })
    try {
      const outcome = house.desks.get(desk.id) ? await renew(house, desk, activity) : 'nothing'
      if (outcome !== 'nothing') at.last = began
      if (outcome === 'overtaken') at.again = true
    } catch (fault) {
      if (!(fault instanceof DeskClosed) && house.desks.get(desk.id))
        house.log.error({ err: fault, workshop: desk.id }, 'a live proposal was not made anew')
    }
    at.busy = false
    if (at.again && house.desks.get(desk.id)) look(desk, activity)
  }

  const hear = (board: BoardId) => {
    const place = placeOf(board)
    const desk = place?.kind === 'synthesis' && house.desks.get(place.workshop)
    if (desk) look(desk, place.activity)
  }
  house.rooms.onChanged(hear, { every: true })
  house.desks.onOpened((desk) => {
    desk.onRecorded((events) => {
      for (const event of events) {
        // What came while its first run was under way; later ones hear of it themselves.
        const isFirst = event.type === 'clustering/changed' && event.run?.revision === 0
        if (event.type === 'guides/set' || isFirst) look(desk, event.activity)
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
