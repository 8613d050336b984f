import { useEventListener } from '@vueuse/core'
import { computed, nextTick, type Ref, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { type Board } from '../boardContext.ts'

/** One Tab stop for the whole table: focus lives on one note and follows it wherever it goes. */
export function useRovingFocus(
  board: Board,
  parts: {
    root: Ref<HTMLElement | null>
    surface: Ref<HTMLElement | null>
    cards: Ref<HTMLElement | null>
    mounted: Ref<readonly NoteId[]>
    /** Whether no gesture is under way: a press moves the focus without moving the paper. */
    resting: () => boolean
  },
) {
  const { engine } = board
  const { root, surface, cards, mounted, resting } = parts
  const stop = computed(() => (board.notes.value, board.selection.value, engine.focusable()))
  let here = false

  useEventListener(root, 'focusin', () => (here = true))
  useEventListener(root, 'focusout', (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !root.value?.contains(event.relatedTarget)) here = false
  })
  useEventListener(surface, 'focusin', ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !resting() || !target.matches(':focus-visible')) return
    const id = target.dataset['note'] as NoteId | undefined
    if (!id) return
    if (engine.selection.focus === id) engine.reveal(id)
    else engine.focus(id)
  })
  // A focused element may make the browser scroll the table under the layer.
  useEventListener(surface, 'scroll', () => surface.value?.scrollTo(0, 0))

  /** Puts the focus on the note that has the keyboard, or on the empty table. */
  async function focusNote(): Promise<void> {
    await nextTick()
    const id = engine.focusable()
    const element = id && document.getElementById(`note-${id}`)
    const now = document.activeElement
    // A frame, line or text has the keyboard.
    if (engine.shapes.selected !== null) return
    if (now && now !== document.body && !surface.value?.contains(now)) return
    // The hand has been on the empty table: no note is asked for until a key asks.
    if (now === cards.value && engine.selection.focus === null) return
    ;(element ?? cards.value)?.focus({ preventScroll: true })
  }

  watch([() => board.selection.value.focus, mounted, board.typing], () => {
    if (here && board.typing.value === null) void focusNote()
  })

  return { stop, focusNote }
}
