import type { PresenceStamp } from '#shared/board/presence.ts'
import type { Group } from '#shared/workshop/workshop.ts'
import { displayName } from '../../workshop/people.ts'

/**
 * Who writes, each once and in order of arrival: by name where they have given one, who facilitates by their role, others by their
 * table. `somebody`: what one is called of whom nothing is to be known.
 */
export function writersInWords(
  writers: readonly PresenceStamp[],
  groups: readonly Pick<Group, 'id' | 'name'>[],
  somebody: string,
): string[] {
  const ordered = [...writers].sort((a, b) => a.number - b.number)
  return [...new Set(ordered.map((who) => wordFor(who, groups, somebody)))]
}

function wordFor(
  who: PresenceStamp,
  groups: readonly Pick<Group, 'id' | 'name'>[],
  somebody: string,
): string {
  if (who.name !== null || who.role !== 'participant') return displayName(who)
  return groups.find(({ id }) => id === who.group)?.name ?? somebody
}
