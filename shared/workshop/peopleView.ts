import type { PersonId } from '../ids.ts'
import type { Person } from '../people/person.ts'
import { leads } from './leading.ts'
import type { Workshop } from './workshop.ts'

export type PersonView = Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group' | 'sharing'> & {
  present: boolean
  ready: boolean
  /** Whether they lead their table. */
  leads?: true
  /** Whether their writing is locked (L5). */
  quiet?: true
}

export type RemovedView = Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group'>

/** A person as who facilitates sees them. */
export function personView(
  state: Workshop,
  person: Person,
  { present, ready }: { present: ReadonlySet<PersonId>; ready: readonly PersonId[] },
): PersonView {
  const { id, role, name, number, group, sharing } = person
  const seen = { present: present.has(id), ready: ready.includes(id) }
  const lead = leads(state, person) ? { leads: true as const } : {}
  const quiet = person.quiet ? { quiet: true as const } : {}
  return { id, role, name, number, group, sharing, ...seen, ...lead, ...quiet }
}

export const removedView = ({ id, role, name, number, group }: Person): RemovedView => ({
  ...{ id, role, name, number, group },
})
