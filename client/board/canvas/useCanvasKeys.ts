import { useEventListener } from '@vueuse/core'
import { type Ref } from 'vue'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { type Board } from '../boardContext.ts'
import { useClipboard } from '../clipboard/useClipboard.ts'
import { useActionKeys } from '../keys/useActionKeys.ts'
import { type useActions } from '../useActions.ts'

/** All keys of the canvas. Letters work only while the table has the focus. */
export function useCanvasKeys(
  surface: Ref<HTMLElement | null>,
  board: Board,
  options: {
    act: ReturnType<typeof useActions>['act']
    spaceHeld: Ref<boolean>
    gesture: Ref<string>
  },
): void {
  const { act, spaceHeld, gesture } = options
  let panned = false

  useShortcuts(surface, useActionKeys(board, 'canvas', ['toggle']))

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
  useClipboard(surface, board)
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, textarea, select, a') !== null
