import { useWindowSize } from '@vueuse/core'
import { computed } from 'vue'

/** The diameter of a dot on the wall, in CSS pixels: one of the 1920 by 1080 design follows the window, as everything else there does. */
export function useWallDot() {
  const { width, height } = useWindowSize()
  return computed(() => 16 * Math.min(width.value / 1920, height.value / 1080))
}
