import { translate } from '../../i18n/useI18n.ts'

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Arrows: '←+↑+→+↓',
  Escape: 'Esc',
}

const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as it reads on the keyboard in front of the person: "Ctrl+Vaihto+Z", on a Mac "⌘+Vaihto+Z". */
export function keyLabel(key: string, apple = isApple()): string {
  const named: Record<string, string> = {
    ...signs,
    Space: translate('board.keys.space'),
    Shift: translate('board.keys.shift'),
    ...(apple ? { Ctrl: '⌘', Alt: '⌥' } : {}),
  }
  return key
    .split(/\+(?=.)/)
    .map((part) => named[part] ?? part)
    .join('+')
}

/** Keys for `aria-keyshortcuts`, whose names are English for everybody. */
export const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys.length === 0 ? undefined : keys.map((key) => key.replace('Ctrl+', 'Control+')).join(' ')
