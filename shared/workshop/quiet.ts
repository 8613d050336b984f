import type { PersonId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import type { Workshop } from './workshop.ts'

/** Whose writing is locked, found out once for as long as nothing changes about anybody. */
const known = new WeakMap<Workshop['people'], ReadonlySet<PersonId>>()

/** L5: whether a facilitator has locked this participant's writing. */
export function isQuieted({ id, role }: Pick<Actor, 'id' | 'role'>, { people }: Workshop): boolean {
  if (role !== 'participant') return false
  const quieted =
    known.get(people) ?? new Set(people.filter((person) => person.quiet).map((person) => person.id))
  known.set(people, quieted)
  return quieted.has(id)
}
