import { useThrottleFn, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import type { Me, View } from '#shared/workshop/view.ts'
import { forget, keep, recall } from '../../ui/useKept.ts'
import { useWorkshopStore } from '../workshopStore.ts'

type LastWall = { view: View; me: Me; at: number }

/** Milliseconds between two keepings: a hall that writes is told of four times a second. */
const every = 1_000
/** Milliseconds that a line may take to open before it is said that what is shown is old. */
const patience = 4_000

/**
 * Since when the wall shows an old state, or null: a lost line leaves the last one standing, also over a reload. Kept in
 * this tab, and gone with it; who was shown out keeps nothing.
 */
export function useLastWall(workshop: string) {
  const store = useWorkshopStore()
  const name = `wall ${workshop} `
  const lostAt = ref<number | null>(null)

  const remember = useThrottleFn(
    () => {
      const { view, me, connection } = store
      if (view && me && connection === 'live') keep(name, { view, me, at: store.now() } satisfies LastWall)
    },
    every,
    true,
  )
  watch(() => [store.view, store.me], remember)

  const last = store.view === null ? recall<LastWall>(name) : null
  if (last) store.showKept(last)
  const lose = () => (lostAt.value ??= (wasLive ? null : last?.at) ?? store.now())
  let wasLive = false
  useTimeoutFn(() => store.connection === 'connecting' && lose(), patience)
  watch(
    () => store.connection,
    (now) => {
      if (now === 'refused') forget(name)
      if (now === 'live') {
        wasLive = true
        lostAt.value = null
      }
      if (now === 'lost') lose()
    },
    { immediate: true },
  )
  return computed(() => (store.view === null ? null : lostAt.value))
}
