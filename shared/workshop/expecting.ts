import type { GroupId, PersonId } from '../ids.ts'
import { bodyKey } from '../people/bodyKey.ts'
import { nameKey } from '../people/nameKey.ts'
import { headsIn } from '../people/heads.ts'
import type { Person } from '../people/person.ts'
import type { Expected, Roster } from '../people/roster.ts'
import type { SeatMove } from './seating.ts'
import type { Workshop } from './workshop.ts'

type Hall = Pick<Workshop, 'roster' | 'groups' | 'people'>
type Named = { id: PersonId | null; name: string | null }

/** By the name's key. A list changes only as a whole, so it is read once. */
const read = new WeakMap<Roster, ReadonlyMap<string, readonly Expected[]>>()

function byKey(roster: Roster): ReadonlyMap<string, readonly Expected[]> {
  const known = read.get(roster)
  if (known) return known
  const made = Map.groupBy(roster, ({ name }) => nameKey(name))
  read.set(roster, made)
  return made
}

const keys = new WeakMap<Person, string>()

/** The key of somebody's name; empty for who gave none. */
function keyOf(person: Person): string {
  let key = keys.get(person)
  if (key === undefined) keys.set(person, (key = person.name === null ? '' : nameKey(person.name)))
  return key
}

const participants = ({ people }: Pick<Hall, 'people'>) =>
  people.filter(({ role, removed }) => role === 'participant' && !removed)

/**
 * G3: where the list says that somebody sits. Several tables: people of that name are to sit at different ones, and
 * the person is asked. None: the list does not say, or as many as it has of that name are here already.
 */
export function seatsFor(hall: Hall, { id, name }: Named): GroupId[] {
  const key = name === null ? '' : nameKey(name)
  const entries = byKey(hall.roster).get(key)
  if (!entries || key === '') return []
  const alike = participants(hall).filter((other) => other.id !== id && keyOf(other) === key)
  if (alike.length >= entries.length) return []
  const left = entries.map((entry) => placeOf(hall, entry, id)).filter((place) => place !== null)
  // Each namesake who sits already has taken one of the places.
  for (const { group } of alike) {
    const taken = left.findIndex((place) => place === group)
    if (taken >= 0) left.splice(taken, 1)
  }
  return [...new Set(left)]
}

/** An entry's table; without one, the smallest of those that speak for its body, or the one where the person sits. */
function placeOf(hall: Hall, { group, body }: Expected, self: PersonId | null): GroupId | null {
  if (group !== null && hall.groups.some(({ id }) => id === group)) return group
  if (body === null) return null
  const tables = hall.groups.filter((table) => table.body !== null && bodyKey(table.body) === bodyKey(body))
  const here = participants(hall)
  const own = here.find(({ id }) => id === self)?.group
  if (tables.some(({ id }) => id === own)) return own!
  const size = (table: GroupId) => headsIn(here.filter((each) => each.group === table))
  return tables.toSorted((a, b) => size(a.id) - size(b.id))[0]?.id ?? null
}

/** The moves that bring those who are here already to where the list has them; who must be asked is left. */
export function movesByList(hall: Hall): SeatMove[] {
  const moves: SeatMove[] = []
  let people: Person[] = hall.people
  const listed = byKey(hall.roster)
  for (const person of participants(hall).toSorted((a, b) => a.number - b.number)) {
    if (!listed.has(keyOf(person))) continue
    const seats = seatsFor({ ...hall, people }, person)
    const [to] = seats
    if (seats.length !== 1 || to === undefined || to === person.group) continue
    moves.push({ person: person.id, from: person.group, to })
    people = people.map((each) => (each.id === person.id ? { ...each, group: to } : each))
  }
  return moves
}

/** How many are on the list, and for how many of them nobody has come yet. */
export function countExpected(hall: Hall): { names: number; waiting: number } {
  const listed = byKey(hall.roster)
  const here = new Map<string, number>()
  for (const person of listed.size > 0 ? participants(hall) : [])
    here.set(keyOf(person), (here.get(keyOf(person)) ?? 0) + 1)
  let waiting = 0
  for (const [key, entries] of listed) waiting += Math.max(0, entries.length - (here.get(key) ?? 0))
  return { names: hall.roster.length, waiting }
}
