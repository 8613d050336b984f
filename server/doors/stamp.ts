import type { PresenceStamp } from '#shared/board/presence.ts'
import { personId, type PersonKey } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/** How others see a person where they are; the earlier stamp as long as it still holds, or the person is there no more. */
export function stampFor(
  state: Workshop,
  person: string,
  key: PersonKey,
  before?: PresenceStamp,
): PresenceStamp {
  const found = state.people.find((each) => each.id === person)
  const seen = found && state.anonymous ? nameless(found, key) : found
  return seen ? stampOf(seen, before) : before!
}

/** S45: of a participant of an anonymous workshop others see no name, no number and no id, but that which their notes carry. */
const nameless = (person: Person, key: PersonKey): Person =>
  person.role === 'participant' ? { ...person, id: personId.parse(key), name: null, number: 0 } : person

function stampOf({ id, name, number, role, group }: Person, before?: PresenceStamp): PresenceStamp {
  const stamp: PresenceStamp = { id, name, number, role, group }
  const keys = Object.keys(stamp) as (keyof PresenceStamp)[]
  return before && keys.every((key) => before[key] === stamp[key]) ? before : stamp
}
