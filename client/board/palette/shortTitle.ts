import type { ActionName } from '../../engine/actions/action.ts'
import { hasWords, speak } from '../../i18n/i18n.ts'
import { translate } from '../../i18n/useI18n.ts'

/** What an action is called where there is room for one word: its own short one, or its title. */
export function shortTitle(name: ActionName): string {
  const key = `actions.short.${name}`
  return hasWords(key) ? speak(key, {}) : translate(`actions.title.${name}`)
}
