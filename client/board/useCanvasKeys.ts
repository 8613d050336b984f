import { useEventListener } from '@vueuse/core'
import { type Ref } from 'vue'
import { linesOf } from '../engine/linesOf.ts'
import { useShortcuts } from '../ui/useShortcuts.ts'
import { type Board } from './boardContext.ts'
import { useActionKeys } from './keys/useActionKeys.ts'
import { type useActions } from './useActions.ts'

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
  usePaste(surface, act)
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, textarea, select, a') !== null
