import { useIntervalFn } from '@vueuse/core'
import { readonly, ref, watch } from 'vue'
import { useWorkshopStore } from './workshopStore.ts'

/** The server's clock as something to follow, in milliseconds; `every` is how often it moves. */
export function useServerClock(every = 250) {
  const store = useWorkshopStore()
  const now = ref(store.now())
  const read = () => (now.value = store.now())
  useIntervalFn(read, every)
  watch(() => store.view, read) // a new view may have put the clock right
  return readonly(now)
}
