import { useElementSize } from '@vueuse/core'
import { computed, onScopeDispose, readonly, type Ref, ref, watch } from 'vue'
import { useVisibleArea } from './useVisibleArea.ts'

/** The share of the window's height that bars may take of it. */
const most = 0.3

const covered = ref(0)
/** How much of the page's lower edge bars lie over now, in pixels. */
export const dockHeight = readonly(covered)

/**
 * The bars at the lower edge. Their height is told as `--dock` to whatever floats above them. `loose`: they stay at
 * the end of the page, because an on-screen keyboard is up or because they are too high.
 */
export function useDock(dock: Ref<HTMLElement | null>) {
  const area = useVisibleArea()
  const { height } = useElementSize(dock, undefined, { box: 'border-box' })
  // Also where text is so large that the bars would take the page.
  const loose = computed(() => area.value.up || height.value > most * window.innerHeight)
  const { style } = document.documentElement
  watch(
    () => (loose.value ? 0 : Math.round(height.value)),
    (pixels) => {
      covered.value = pixels
      style.setProperty('--dock', `${pixels}px`)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    covered.value = 0
    style.removeProperty('--dock')
  })
  return { loose }
}
