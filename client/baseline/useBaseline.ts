import { ref, shallowRef, watch } from 'vue'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Refusal } from '#shared/result.ts'
import { call } from '../doors/http.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** The present strategy of the open workshop; fetched again when somebody revises the workshop. */
export function useBaseline() {
  const store = useWorkshopStore()
  const baseline = shallowRef<BaselineStrategy | null>(null)
  const loaded = ref(false)
  const refusal = shallowRef<Refusal | null>(null)

  async function load(): Promise<void> {
    const workshop = store.view?.id
    if (!workshop) return
    const answer = await call('getBaseline', { params: { workshop } })
    if (store.view?.id !== workshop) return
    refusal.value = answer.ok ? null : answer.refusal
    if (answer.ok) baseline.value = answer.value.baseline
    loaded.value = loaded.value || answer.ok
  }
  watch(() => [store.view?.id, store.view?.revision], load, { immediate: true })

  return { baseline, loaded, refusal, load }
}
