import type { Person } from './person.ts'

/** How many people somebody is: a table's shared device speaks for all who sit at it (G5). */
export const headsOf = ({ sharing }: Pick<Person, 'sharing'>): number => sharing ?? 1

/** How many people some are together. */
export const headsIn = (people: readonly Pick<Person, 'sharing'>[]): number =>
  people.reduce((sum, person) => sum + headsOf(person), 0)
