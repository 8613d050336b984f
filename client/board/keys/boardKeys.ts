import { actions } from '../../engine/actions.ts'
import type { Action, ActionName } from '../../engine/actions/action.ts'
import type { OwnKeys } from '../../ui/useKeyMap.ts'

export type Face = 'canvas' | 'list'

/** Keys that walk, choose and leave in every list and grid; they mean the same for everybody. */
const walking = /^(Shift\+)?(Arrow\w+|Enter|Space|Escape|Tab|Home|End|PageUp|PageDown)$/
/** What browsers keep to themselves, or people count on from them. */
const browsers =
  /^(Ctrl\+(Shift\+)?[NTWRLQP]|Ctrl\+[FC-]|Ctrl\+Tab|F1|F3|F5|F7|F11|F12|Alt\+F4|Shift\+F10|ContextMenu)$/

export const isFixed = (key: string): boolean => walking.test(key)

/** Whether a person may choose other keys for an action. */
export const mayChange = (action: Action): boolean =>
  !action.native && !(action.keys.length > 0 && action.keys.every(isFixed))

/** The keys an action has now: those that are the same for everybody, then the person's own or the given ones. */
export function keysNow(action: Action, own: OwnKeys): readonly string[] {
  const mine = own[action.name]
  if (!mine || !mayChange(action)) return action.keys
  return [...action.keys.filter(isFixed), ...mine]
}

const shareFace = (one: Action, other: Action) =>
  one.face === undefined || other.face === undefined || one.face === other.face

/** Why a key cannot be given to an action at all, or who has it already; null when it is free. */
export type Conflict =
  { is: 'altgr' | 'walking' | 'browser' | 'modifier' } | { is: 'taken'; by: ActionName; fixed: boolean }

export function conflictOf(key: string, action: Action, own: OwnKeys): Conflict | null {
  if (/(^|\+)(Control|Alt|Shift|Meta|AltGraph|Dead|Unidentified|Process|CapsLock)$/.test(key))
    return { is: 'modifier' }
  if (key.includes('Ctrl+Alt+')) return { is: 'altgr' }
  if (isFixed(key)) return { is: 'walking' }
  if (browsers.test(key)) return { is: 'browser' }
  const holder = actions.find(
    (other) => other.name !== action.name && shareFace(other, action) && keysNow(other, own).includes(key),
  )
  return holder ? { is: 'taken', by: holder.name, fixed: !mayChange(holder) } : null
}

/** The keys to store so that an action has a key, and whoever had it has it no more. */
export function given(key: string, action: Action, own: OwnKeys): Record<string, readonly string[]> {
  const conflict = conflictOf(key, action, own)
  const holder = conflict?.is === 'taken' ? actions.find(({ name }) => name === conflict.by) : undefined
  const left = holder && keysNow(holder, own).filter((other) => other !== key && !isFixed(other))
  return { ...(holder && left ? { [holder.name]: left } : {}), [action.name]: [key] }
}
