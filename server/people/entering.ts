import { weighsNow } from '#shared/workshop/weighsNow.ts'
import { LIMITS } from '#shared/workshop/workshop.ts'
import { groupId, type GroupId, personId, type PersonId } from '#shared/ids.ts'
import { headsIn } from '#shared/people/heads.ts'
import type { Person } from '#shared/people/person.ts'
import type { LinkRole, Role } from '#shared/people/roles.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { seatsFor } from '#shared/workshop/expecting.ts'
import { hasDeadLink } from '#shared/workshop/removal.ts'
import { findMember } from './members.ts'
import { freshId } from '../ids.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import type { Device } from './sessions.ts'

export type Entered = { workshop: Desk['id']; person: PersonId; role: Role }

/** Joins by code. The same device comes back as the same person (A8). */
export function join(
  house: House,
  desk: Desk,
  device: Device,
  wish: { name: string | null; group: GroupId | null; sharing?: number | null },
): Promise<Result<Entered>> {
  return desk.alone(async () => {
    const state = desk.state
    const known = await house.storage.sessions.membership(device.hash, desk.id)
    const earlier = known && state.people.find((person) => person.id === known)
    if (earlier?.removed) return refuse('removed')
    if (earlier) return ok(entered(desk, earlier))
    if (state.archived) return refuse('archived')
    if (state.people.length >= LIMITS.people) return refuse('full')
    if (wish.group !== null && !state.groups.some((group) => group.id === wish.group))
      return refuse('unknown-group')
    // S42: not even looked up in the list.
    const name = state.anonymous ? null : wish.name
    // G3: the list says where; people of one name who sit apart are asked once they are in.
    const listed = seatsFor(state, { id: null, name })
    const wished = weighsNow(state) ? null : (wish.group ?? smallestGroup(desk))
    const group = listed.length > 1 ? null : (listed[0] ?? wished)
    const sharing = wish.sharing ?? null
    return ok(await admit(house, desk, device, { role: 'participant', name, group, sharing, link: null }))
  })
}

/** Enters by a secret link; a device that is in already gets the link's role, unless it has a higher one. */
export function enter(
  house: House,
  desk: Desk,
  device: Device,
  wish: { role: LinkRole; key: string; name: string | null },
): Promise<Result<Entered>> {
  return desk.alone(async () => {
    const generation = desk.state.links[wish.role]
    if (!house.sessions.opensLink(wish.key, desk.id, wish.role, generation)) return refuse('dead-link')
    const known = await findMember(house.storage, desk.state, device)
    if (!known)
      return ok(
        await admit(house, desk, device, {
          ...{ role: wish.role, name: wish.name, link: generation },
          ...{ group: null, sharing: null },
        }),
      )
    // P10: whoever was removed by hand is let in by hand. A new link brings back only those whose old one was revoked.
    if (known.removed && !hasDeadLink(desk.state, known)) return refuse('removed')
    if (height[known.role] >= height[wish.role] && !known.removed) return ok(entered(desk, known))
    await desk.record([
      { type: 'person/promoted', at: house.now(), person: known.id, role: wish.role, link: generation },
      { type: 'person/moved', at: house.now(), person: known.id, group: null },
    ])
    return ok({ workshop: desk.id, person: known.id, role: wish.role })
  })
}

const height: Record<Role, number> = { observer: 0, participant: 1, facilitator: 2, organiser: 3 }

async function admit(
  house: House,
  desk: Desk,
  device: Device,
  given: Pick<Person, 'role' | 'name' | 'group' | 'sharing' | 'link'>,
): Promise<Entered> {
  const person: Person = {
    id: personId.parse(freshId()),
    ...given,
    number: nextNumber(desk, given.role),
    joined: house.now(),
    removed: false,
    quiet: false,
  }
  // In this order: a device that is nobody yet may come again, a person without a device would stay for ever.
  await house.storage.sessions.join(device.hash, desk.id, person.id)
  await desk.record([{ type: 'person/joined', at: person.joined, person }])
  return entered(desk, person)
}

/** Participants are numbered by themselves, so that "Osallistuja 37" is the thirty-seventh; no number is given twice. */
export const nextNumber = (desk: Desk, role: Role): number =>
  Math.max(0, ...desk.state.people.filter((person) => person.role === role).map(({ number }) => number)) + 1

const entered = (desk: Desk, person: Person): Entered => ({
  workshop: desk.id,
  person: person.id,
  role: person.role,
})

function smallestGroup(desk: Desk): GroupId | null {
  const sizes = desk.state.groups.map((group) => ({
    id: groupId.parse(group.id),
    size: headsIn(desk.state.people.filter((person) => person.group === group.id && !person.removed)),
  }))
  return (
    sizes.reduce<(typeof sizes)[number] | null>(
      (best, each) => (best && best.size <= each.size ? best : each),
      null,
    )?.id ?? null
  )
}
