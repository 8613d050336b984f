import type { Other } from '#shared/board/port.ts'
import { facilitates } from '#shared/people/roles.ts'

/** Everybody once, however many pages they have open: by the page that looks at the board. Facilitators first. */
export function peopleHere(others: readonly Other[], compare: (one: Other, other: Other) => number): Other[] {
  const people = new Map<string, Other>()
  for (const other of others) {
    const known = people.get(other.who.id)
    if (!known || (known.view === null && other.view !== null)) people.set(other.who.id, other)
  }
  const rank = ({ who }: Other) => (facilitates(who.role) ? 0 : 1)
  return [...people.values()].sort((one, other) => rank(one) - rank(other) || compare(one, other))
}
