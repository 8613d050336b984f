import type { PersonId, WorkshopId } from '#shared/ids.ts'
import type { Device } from '../people/sessions.ts'
import { createRehearsal } from './create.ts'
import type { Desk } from './Desk.ts'
import { eraseWorkshop } from './erase.ts'
import type { House } from './house.ts'

type Rehearsal = { desk: Desk; person: PersonId; made: boolean; erased: WorkshopId | null }

/**
 * Makes a rehearsal of a workshop for an organiser of it, or finds the one of their own (S26, S28).
 * @param anew erases the one that exists already and begins again
 */
export function rehearse(
  house: House,
  { desk, device, person }: { desk: Desk; device: Device; person: PersonId },
  anew: boolean,
): Promise<Rehearsal> {
  // One at a time: of two presses in a row the second finds what the first has made.
  return desk.alone(async () => {
    const existing = await ownRehearsal(house, device, desk.id)
    if (existing && !anew) return { ...existing, made: false, erased: null }
    if (existing) await eraseWorkshop(house, existing.desk)
    const name = desk.state.people.find(({ id }) => id === person)?.name ?? null
    const made = await createRehearsal(house, device, desk.state, name)
    return { ...made, made: true, erased: existing?.desk.id ?? null }
  })
}

async function ownRehearsal(house: House, device: Device, of: WorkshopId) {
  for (const { workshop, person } of await house.storage.sessions.memberships(device.hash)) {
    const desk = house.desks.get(workshop)
    const own = desk?.state.people.find(({ id, removed }) => id === person && !removed)
    if (desk?.state.rehearses === of && own?.role === 'organiser') return { desk, person: own.id }
  }
  return null
}
