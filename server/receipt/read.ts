import type { PersonId } from '#shared/ids.ts'
import { facilitates } from '#shared/people/roles.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { Desk } from '../workshop/Desk.ts'
import { type House, keyFor } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'
import { buildReceipt } from './build.ts'
import type { Readings } from './Readings.ts'

/** A person's receipt as it is now; null when they were removed, or the workshop erased, while it was being read. */
export async function readReceipt(
  house: House,
  desk: Desk,
  person: PersonId,
  readings: Readings,
): Promise<Receipt | null> {
  const boards = await readings.boards(desk.state).catch((fault: unknown) => {
    // Boards of a workshop that has gone cannot be read; any other fault is one.
    if (house.desks.get(desk.id) === desk) throw fault
    return null
  })
  const { state } = desk
  const actor = actorIn(state, person)
  if (!boards || !actor || house.desks.get(desk.id) !== desk) return null
  const staff = state.people.filter(({ role }) => facilitates(role))
  const facts = {
    state,
    actor,
    keyOf: (activity: string) => keyFor(house, desk, activity, person),
    staffKeys: (activity: string) => new Set(staff.map(({ id }) => keyFor(house, desk, activity, id))),
    boards,
  }
  return buildReceipt(facts, house.now())
}
