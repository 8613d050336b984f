import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'

/**
 * The four layouts: `phone` (under 600: one column, outline instead of canvas), `tablet` (600–1023: rail
 * below, room panel as a sheet), `laptop` (1024–1279: panels are drawers), `desktop` (all at once).
 * In rem, so that a person who enlarges text gets the layout that fits it.
 */
export function useBreakpoint() {
  const tablet = useMediaQuery('(min-width: 37.5rem)')
  const laptop = useMediaQuery('(min-width: 64rem)')
  const desktop = useMediaQuery('(min-width: 80rem)')
  return computed(() =>
    desktop.value ? 'desktop' : laptop.value ? 'laptop' : tablet.value ? 'tablet' : 'phone',
  )
}
