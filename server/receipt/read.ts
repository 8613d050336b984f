import { boardIdOf } from '#shared/board/boardId.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, PersonId } from '#shared/ids.ts'
import { facilitates } from '#shared/people/roles.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { isBack } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'
import { buildReceipt } from './build.ts'
import type { Readings } from './Readings.ts'
import type { Holder } from './ReceiptCodes.ts'

/** The holder's receipt as it is now; null when they were removed, or the workshop erased, while it was being read. */
export async function readReceipt(
  house: House,
  desk: Desk,
  { id, keyOf }: Holder,
  readings: Readings,
): Promise<Receipt | null> {
  const boards = await readings.boards(desk.state).catch((fault: unknown) => {
    // Boards of a workshop that has gone cannot be read; any other fault is one.
    if (house.desks.get(desk.id) === desk) throw fault
    return null
  })
  const sheets = await ownSheets(house, desk, id)
  const { state } = desk
  const actor = actorIn(state, id)
  if (!boards || !actor || house.desks.get(desk.id) !== desk) return null
  // Of an anonymous workshop the house knows nobody's key, so there it cannot say who steers.
  const staff = state.anonymous ? [] : state.people.filter(({ role }) => facilitates(role))
  const staffKeys = (activity: string) =>
    new Set(staff.map((each) => house.sessions.personKey(desk.id, activity, each.id)))
  return buildReceipt({ state, actor, keyOf, staffKeys, boards, sheets }, house.now())
}

/** The sheets on which notes wait to be let through, or have waited; never while people write alone (A6). */
async function ownSheets(
  house: House,
  desk: Desk,
  person: PersonId,
): Promise<Map<ActivityId, BoardSnapshot>> {
  const read = desk.state.activities.filter(
    ({ id, review }) => review && isBack(progressOf(desk.state, id).phase, 'alone'),
  )
  const sheets = read.map(async ({ id: activity }) => {
    const sheet = boardIdOf({ kind: 'personal', workshop: desk.id, activity, person })
    return [activity, await house.rooms.snapshot(sheet)] as const
  })
  return new Map(await Promise.all(sheets))
}
