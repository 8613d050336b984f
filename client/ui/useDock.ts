import { useElementSize } from '@vueuse/core'
import { computed, onScopeDispose, type Ref, watch } from 'vue'
import { useVisibleArea } from './useVisibleArea.ts'

/**
 * The bars at the lower edge. Their height is told as `--dock` to whatever floats above them; `loose` while an
 * on-screen keyboard is up: then they stay at the end of the page, and the room is the writing's.
 */
export function useDock(dock: Ref<HTMLElement | null>) {
  const area = useVisibleArea()
  const { height } = useElementSize(dock, undefined, { box: 'border-box' })
  const loose = computed(() => area.value.up)
  const { style } = document.documentElement
  watch(
    () => (loose.value ? 0 : Math.round(height.value)),
    (pixels) => style.setProperty('--dock', `${pixels}px`),
    { immediate: true },
  )
  onScopeDispose(() => style.removeProperty('--dock'))
  return { loose }
}
