import type { Roster } from '#shared/people/roster.ts'
import type { Group } from '#shared/workshop/workshop.ts'

/** A list as text that can be read again. */
export function rosterText(
  roster: Roster,
  groups: readonly Pick<Group, 'id' | 'name'>[],
  heading: readonly string[],
): string {
  const nameOf = (id: string | null) => groups.find((group) => group.id === id)?.name ?? ''
  const rows = roster.map(({ name, group, body }) => [name, nameOf(group), body ?? ''])
  return [heading, ...rows].map((row) => row.map(quoted).join(';')).join('\n')
}

const quoted = (cell: string): string => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
