import { useMediaQuery, useWindowSize } from '@vueuse/core'
import { computed, ref, watch } from 'vue'

/**
 * The four layouts: `phone` (under 600: one column, outline instead of canvas), `tablet` (600–1023: rail
 * below, room panel as a sheet), `laptop` (1024–1279: panels are drawers), `desktop` (all at once).
 * In rem, so that a person who enlarges text gets the layout that fits it. A phone on its side is a phone.
 */
export function useBreakpoint() {
  const tablet = useMediaQuery('(min-width: 37.5rem)')
  const laptop = useMediaQuery('(min-width: 64rem)')
  const desktop = useMediaQuery('(min-width: 80rem)')
  const low = useLowWindow()
  return computed(() =>
    desktop.value ? 'desktop' : laptop.value ? 'laptop' : tablet.value && !low.value ? 'tablet' : 'phone',
  )
}

/** Asked again when the width changes, as when a phone is turned; an on-screen keyboard changes the height alone. */
function useLowWindow() {
  const { width } = useWindowSize()
  const isLow = () => window.matchMedia('(max-height: 29.99rem)').matches
  const low = ref(isLow())
  watch(width, () => (low.value = isLow()))
  return low
}
