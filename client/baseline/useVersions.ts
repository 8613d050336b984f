import { shallowRef, watch } from 'vue'
import { baselineRoutes, type ListedVersion } from '#shared/contract/baselineRoutes.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Refusal } from '#shared/result.ts'
import { callRoute } from '../doors/http.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** Versions of the workshop's baseline: which there are, and those that have been asked for. A version never changes. */
export function useVersions() {
  const store = useWorkshopStore()
  const versions = shallowRef<readonly ListedVersion[]>([])
  const fetched = shallowRef<ReadonlyMap<number, BaselineStrategy>>(new Map())
  const refusal = shallowRef<Refusal | null>(null)

  async function ask(version?: number): Promise<void> {
    const workshop = store.view?.id
    if (!workshop || (version !== undefined && fetched.value.has(version))) return
    const answer = await callRoute(baselineRoutes.getBaselineVersion, {
      params: { workshop },
      ...(version === undefined ? {} : { query: { version: String(version) } }),
    })
    if (store.view?.id !== workshop) return
    refusal.value = answer.ok ? null : answer.refusal
    if (!answer.ok) return
    versions.value = answer.value.versions
    const { baseline, version: number } = answer.value
    if (baseline && version !== undefined && number !== null)
      fetched.value = new Map([...fetched.value, [number, baseline]])
  }
  watch(
    () => [store.view?.id, store.view?.revision, store.view?.strategy.revision],
    () => void ask(),
    { immediate: true },
  )
  return { versions, fetched, refusal, ask }
}
