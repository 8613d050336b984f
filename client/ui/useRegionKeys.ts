import { computed } from 'vue'
import { goRegion } from './regions.ts'
import { useKeyMap } from './useKeyMap.ts'
import { useShortcuts } from './useShortcuts.ts'

/** F6 and Shift+F6 on the whole page: from region to region. */
export function useRegionKeys(): void {
  const { keysOf } = useKeyMap()
  const shortcuts = computed(() =>
    Object.fromEntries([
      ...keysOf('next-region', ['F6']).map((key) => [key, () => void goRegion(1)]),
      ...keysOf('previous-region', ['Shift+F6']).map((key) => [key, () => void goRegion(-1)]),
    ]),
  )
  useShortcuts(typeof document === 'undefined' ? null : document, shortcuts)
}
