import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'
import { onBeforeRouteLeave, type RouteLocationNormalized, useRouter } from 'vue-router'

/**
 * Asks before changes that nobody has saved are lost. Inside the product: `asking` opens a dialog, whose
 * answer is `leave()` or nothing. Closing the tab: the browser asks in its own words.
 */
export function useLeaveGuard(hasChanges: () => boolean) {
  const router = useRouter()
  const asking = ref(false)
  let target: RouteLocationNormalized | null = null
  let sure = false

  onBeforeRouteLeave((to) => {
    if (sure || !hasChanges()) return true
    target = to
    asking.value = true
    return false
  })
  useEventListener(window, 'beforeunload', (event) => {
    if (hasChanges()) event.preventDefault()
  })

  function leave(): void {
    sure = true
    asking.value = false
    if (target) void router.push(target.fullPath)
  }
  return { asking, leave }
}
