import type { Me, View } from '#shared/workshop/view.ts'
import { translate } from '../i18n/useI18n.ts'

/** A person's name, or "Osallistuja 37", or the role of one who steers. */
export function displayName({
  name,
  number,
  role,
  sharing = null,
}: Pick<Me['person'], 'name' | 'number' | 'role'> & { sharing?: number | null }): string {
  if (sharing !== null) return translate('people.sharing.device', sharing, { number: String(number) })
  if (name !== null) return name
  return role === 'participant'
    ? translate('people.numbered', { n: String(number) })
    : translate(`people.role.${role}`)
}

/** A table's place among the tables, from 1: the number on its mark. Zero when there is none. */
export const tableNumber = (groups: View['groups'], id: string | null): number =>
  groups.findIndex((group) => group.id === id) + 1

/** Six digits in two threes, as they are read aloud. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`
