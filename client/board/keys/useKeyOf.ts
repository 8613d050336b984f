import { actionOf } from '../../engine/actions.ts'
import type { ActionName } from '../../engine/actions/action.ts'
import { useKeyMap } from '../../ui/useKeyMap.ts'
import { useLetterKeys } from '../../ui/useShortcuts.ts'
import { keysNow } from './boardKeys.ts'
import { keyLabel } from './keyLabel.ts'

/** The key of an action as it reads on the keyboard ("Ctrl+Z"): the person's own, or none. */
export function useKeyOf(): (name: ActionName) => string {
  const { own } = useKeyMap()
  const letters = useLetterKeys()
  return (name) => {
    const key = keysNow(actionOf(name), own.value).find((one) => letters.value === 'on' || one.length > 1)
    return key ? keyLabel(key) : ''
  }
}
