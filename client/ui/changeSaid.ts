import { translate as t } from '../i18n/useI18n.ts'

/** What is said before words that come or go; null before those that stay. `moved`: they stand in both places. */
export function changeSaid({ is, moved }: { is: 'same' | 'ins' | 'del'; moved?: number | undefined }) {
  if (is === 'same') return null
  if (moved !== undefined) return t(is === 'ins' ? 'ui.changed.movedHere' : 'ui.changed.movedAway')
  return t(is === 'ins' ? 'ui.changed.ins' : 'ui.changed.del')
}
