import { useEventListener } from '@vueuse/core'
import { type MaybeRefOrGetter, toValue } from 'vue'
import { useLocalSetting } from './useLocalSetting.ts'

/**
 * Keys as written for people: "N", "Ctrl+K", "Alt+ArrowUp", "Shift+F6", "?", "Escape". Ctrl means Cmd on a Mac.
 * Ctrl+Alt is AltGr on Finnish keyboards, so it cannot be asked for.
 */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

const isOnOff = (value: string): value is 'on' | 'off' => value === 'on' || value === 'off'
const letterKeys = useLocalSetting('letterKeys', 'on', isOnOff)

/** Whether single-letter keys work at all: a person may switch them off (WCAG 2.1.4). Remembered. */
export const useLetterKeys = () => letterKeys

/**
 * Runs commands by keys pressed inside `scope` (an element). Letters, digits and signs alone work only there,
 * never while somebody writes, and not at all when switched off; give `document` as the scope only to
 * combinations with Ctrl or Alt, function keys and Escape.
 */
export function useShortcuts(
  scope: MaybeRefOrGetter<HTMLElement | Document | null | undefined>,
  shortcuts: MaybeRefOrGetter<Shortcuts>,
): void {
  useEventListener(
    () => toValue(scope) ?? undefined,
    'keydown',
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const all = toValue(shortcuts)
      const run = all[keyName(event)] ?? all[keyName(event, false)]
      if (!run || !allowed(event, toValue(scope))) return
      event.preventDefault()
      run(event)
    },
  )
}

/** "Ctrl+Shift+Z" for an event. Shift is part of the name unless it only made the sign ("?"). */
export function keyName(event: KeyboardEvent, withShift = true): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key
  const shift = withShift && event.shiftKey ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`
}

/** The key that was pressed as a person would write it: Shift that only made a sign is not part of it ("?"). */
export function pressedKey(event: KeyboardEvent): string {
  const sign = event.key.length === 1 && !/[\p{L}\d ]/u.test(event.key)
  const altgr = event.getModifierState('AltGraph') && !event.altKey ? 'Ctrl+Alt+' : ''
  return altgr + keyName(event, !sign)
}

/** Text fields keep the keys that edit text, buttons the keys that press them. */
function allowed(event: KeyboardEvent, scope: HTMLElement | Document | null | undefined): boolean {
  if (event.key === 'Escape' || /^F\d+$/.test(event.key)) return true
  const combined = event.ctrlKey || event.metaKey || event.altKey
  if (isWriting(event.target)) return (event.ctrlKey || event.metaKey) && !/^[acvxyz]$/i.test(event.key)
  if (combined) return true
  if (event.key === 'Enter' || event.key === ' ') return !isPressable(event.target)
  return event.key.length > 1 || (letterKeys.value === 'on' && scope !== document)
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('button, a[href], summary, input, [role=button], [role=menuitem]')
