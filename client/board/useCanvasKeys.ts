import { useEventListener } from '@vueuse/core'
import { type Ref } from 'vue'
import { actions } from '../engine/actions.ts'
import type { ActionName } from '../engine/actions/action.ts'
import { linesOf } from '../engine/actions/writing.ts'
import { type Shortcuts, useShortcuts } from '../ui/useShortcuts.ts'
import { type Board } from './boardContext.ts'
import { type useActions } from './useActions.ts'

/** Actions whose arguments a key alone cannot give; the faces bring a picker for them. */
const needWords = new Set<ActionName>(['select-none', 'toggle'])

/** The keys that both faces share: every action of the registry that a key alone can do. */
export function actionKeys(
  act: ReturnType<typeof useActions>['act'],
  except: readonly ActionName[] = [],
): Shortcuts {
  const without = new Set<ActionName>([...needWords, ...except])
  return Object.fromEntries(
    actions
      .filter(({ name, needs }) => !needs && !without.has(name))
      .flatMap(({ name, keys }) => keys.map((key) => [key, () => void act(name, null as never)])),
  )
}

const arrowDeeds = /^(go|extend|move|stride)-/

/** The keys of the registry that make sense in a list: those that are not about places. */
export const listKeys = (act: ReturnType<typeof useActions>['act']): Shortcuts =>
  actionKeys(
    act,
    actions
      .map(({ name }) => name)
      .filter(
        (name) => arrowDeeds.test(name) || name.startsWith('zoom-') || name === 'add-note' || name === 'edit',
      ),
  )

/** Pasting outside a text field makes notes: one for each line. */
export function usePaste(scope: Ref<HTMLElement | null>, act: ReturnType<typeof useActions>['act']): void {
  useEventListener(scope, 'paste', (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('textarea, input, select')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (linesOf(text).length === 0) return
    event.preventDefault()
    act('paste-notes', { text })
  })
}

/** All keys of the canvas. Letters work only while the table has the focus. */
export function useCanvasKeys(
  surface: Ref<HTMLElement | null>,
  board: Board,
  options: {
    act: ReturnType<typeof useActions>['act']
    tool: Ref<'select' | 'hand'>
    spaceHeld: Ref<boolean>
    gesture: Ref<string>
    escape: () => void
    pickTheme: () => void
    help: () => void
  },
): void {
  const { act, tool, spaceHeld, gesture } = options
  let panned = false

  useShortcuts(surface, {
    ...actionKeys(act),
    Escape: options.escape,
    T: options.pickTheme,
    V: () => (tool.value = 'select'),
    H: () => (tool.value = 'hand'),
    '?': options.help,
  })

  // Space selects the note with the keyboard, unless it was held to move the paper.
  useEventListener(surface, 'keydown', (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.defaultPrevented || isControl(event.target)) return
    event.preventDefault()
    if (!event.repeat) panned = false
    spaceHeld.value = true
  })
  useEventListener(surface, 'keyup', (event: KeyboardEvent) => {
    if (event.key !== ' ' || !spaceHeld.value) return
    spaceHeld.value = false
    if (!panned && !isControl(event.target)) act('toggle', null)
  })
  useEventListener(surface, 'pointerdown', () => (panned = panned || spaceHeld.value))
  useEventListener(surface, 'focusout', () => {
    if (gesture.value !== 'panning') spaceHeld.value = false
  })
  usePaste(surface, act)
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, textarea, select, a') !== null
