import { boardIdOf, placeOf } from '../board/boardId.ts'
import type { ActivityId, BoardId, NoteId, PersonId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import type { Person } from '../people/person.ts'
import { facilitates } from '../people/roles.ts'
import type { HiddenNote } from './hidden.ts'
import type { Workshop } from './workshop.ts'

/** G6: who leads a table now; it needs somebody who is there as a participant. */
export function leadOf({ people, groups }: Workshop, group: Person['group']): Person | null {
  if (group === null || !groups.some(({ id }) => id === group)) return null
  // Asked for each person of a hall after every change.
  const known = leading.get(people) ?? new Map(people.filter(isLead).map((each) => [each.group, each]))
  leading.set(people, known)
  return known.get(group) ?? null
}

/** By the people of a state, who leads each table. */
const leading = new WeakMap<readonly Person[], ReadonlyMap<Person['group'], Person>>()

/** G6: whether somebody leads the table at which they sit. */
export const leads = (workshop: Workshop, { id, group }: Pick<Actor, 'id' | 'group'>): boolean =>
  leadOf(workshop, group)?.id === id

const isLead = ({ leads, role, removed }: Person): boolean =>
  leads === true && role === 'participant' && !removed

/** G6: a table has one who leads it at most: whoever led it before does not any more. */
export function withLead(people: readonly Person[], id: PersonId, on: boolean): Person[] {
  const chosen = people.find((each) => each.id === id)
  return people.map((each) => {
    if (each.id === id) return on ? { ...each, leads: true } : following(each)
    return on && each.group === chosen?.group ? following(each) : each
  })
}

/** Somebody who leads nothing. */
export function following(person: Person): Person {
  const { leads, ...rest } = person
  return leads === undefined ? person : rest
}

/**
 * G7: hidden notes that a table's lead may show again: those that lay on no other shared board and that no facilitator
 * has hidden. Latest last.
 */
export function hiddenAt(
  { id, hidden, people }: Workshop,
  { activity, group }: { activity: ActivityId; group: NonNullable<Person['group']> },
): HiddenNote[] {
  const board = boardIdOf({ kind: 'group', workshop: id, activity, group })
  const roles = new Map(people.map((person) => [person.id, person.role]))
  return hidden.filter(
    (note) =>
      note.activity === activity &&
      note.places.some((place) => place.board === board) &&
      // A note that was written alone lies on its writer's sheet too.
      note.places.every((place) => place.board === board || placeOf(place.board)?.kind === 'personal') &&
      !facilitates(roles.get(note.by) ?? 'organiser'),
  )
}

/** G7: the board on which a table's lead would show a note again; null when it is not theirs to show. */
export function showsOn(
  workshop: Workshop,
  { group }: Pick<Actor, 'group'>,
  { activity, note }: { activity: ActivityId; note: NoteId },
): BoardId | null {
  if (group === null || !hiddenAt(workshop, { activity, group }).some(({ id }) => id === note)) return null
  return boardIdOf({ kind: 'group', workshop: workshop.id, activity, group })
}
