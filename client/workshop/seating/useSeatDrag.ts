import { useEventListener } from '@vueuse/core'
import { readonly, type Ref, ref } from 'vue'

/** Also while something is over a table one must know whether it is a person; only the kind can be read then. */
const kind = 'application/x-talkoot-person'

const within = (event: Event, name: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${name}]`) : null

/**
 * Lets whatever has `data-person` be dragged by mouse onto whatever has `data-table`. The same is done with
 * boxes and a list, so nothing depends on it.
 */
export function useSeatDrag(root: Ref<HTMLElement | null>, drop: (person: string, table: string) => void) {
  const over = ref<string | null>(null)

  useEventListener(root, 'dragstart', (event: DragEvent) => {
    const person = within(event, 'person')?.dataset['person']
    if (person) event.dataTransfer?.setData(kind, person)
  })
  useEventListener(root, 'dragover', (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(kind)) return
    over.value = within(event, 'table')?.dataset['table'] ?? null
    if (over.value !== null) event.preventDefault()
  })
  useEventListener(root, 'dragend', () => void (over.value = null))
  useEventListener(root, 'drop', (event: DragEvent) => {
    const table = within(event, 'table')?.dataset['table']
    const person = event.dataTransfer?.getData(kind)
    over.value = null
    if (table === undefined || !person) return
    event.preventDefault()
    drop(person, table)
  })
  return { over: readonly(over) }
}
