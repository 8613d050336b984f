import { useEventListener } from '@vueuse/core'
import { type Ref, ref } from 'vue'

/** Takes the first file that is dropped on an element; true while something is held over it. */
export function useFileDrop(zone: Ref<HTMLElement | null>, take: (file: File) => void): Ref<boolean> {
  const over = ref(false)
  // Over the element's own parts one enters and leaves it over and over: only a leave to the outside is one.
  const isOutside = ({ relatedTarget }: DragEvent) => !zone.value?.contains(relatedTarget as Node | null)
  useEventListener(zone, 'dragover', (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    over.value = true
  })
  useEventListener(zone, 'dragleave', (event: DragEvent) => {
    if (isOutside(event)) over.value = false
  })
  useEventListener(zone, 'drop', (event: DragEvent) => {
    over.value = false
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  })
  return over
}
