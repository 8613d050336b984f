import type { Person } from '../people/person.ts'
import type { Workshop } from './workshop.ts'

/** Whether the secret link that gave a person their role has been revoked since (A7): no press brings the role back. */
export const hasDeadLink = (state: Workshop, { role, link }: Person): boolean =>
  role !== 'participant' && link !== state.links[role]

/** Who was removed by hand and may be let in again. */
export const readmittable = (state: Workshop): Person[] =>
  state.people.filter((person) => person.removed && !hasDeadLink(state, person))
