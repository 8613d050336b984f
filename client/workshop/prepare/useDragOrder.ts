import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'

/**
 * Reordering a list by dragging handles inside its rows. Rows are the list's children; `dragged` and
 * `over` are their places from 0. The same must always be possible by buttons (WCAG 2.5.7).
 */
export function useDragOrder(
  list: Readonly<Ref<HTMLElement | null>>,
  move: (from: number, to: number) => void,
) {
  const dragged = ref<number | null>(null)
  const over = ref<number | null>(null)

  function placeOf(event: DragEvent): number | null {
    const row = [...(list.value?.children ?? [])].findIndex((child) => child.contains(event.target as Node))
    return row < 0 ? null : row
  }
  function stop(): void {
    dragged.value = over.value = null
  }

  useEventListener(list, 'dragstart', (event: DragEvent) => (dragged.value = placeOf(event)))
  useEventListener(list, 'dragover', (event: DragEvent) => {
    if (dragged.value === null) return
    event.preventDefault() // says that dropping is welcome here
    over.value = placeOf(event)
  })
  useEventListener(list, 'drop', (event: DragEvent) => {
    const [from, to] = [dragged.value, placeOf(event)]
    stop()
    if (from === null || to === null) return
    event.preventDefault()
    move(from, to)
  })
  useEventListener(list, 'dragend', stop)
  return { dragged, over }
}
