import { shallowRef, watch } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { View } from '#shared/workshop/view.ts'

/** The elements of the strategy that notes may aim at; fetched anew when the workshop is edited. */
export function useElements(view: () => View | null) {
  const elements = shallowRef<Element[]>([])
  watch(
    () => (view()?.hasBaseline ? `${view()?.id} ${view()?.revision}` : null),
    async (wanted) => {
      const id = view()?.id
      if (wanted === null || !id) return void (elements.value = [])
      // Most boards aim at nothing: the door comes with the first that does.
      const { call } = await import('../doors/http.ts')
      const answer = await call('getBaseline', { params: { workshop: id } })
      // Without them notes can be written all the same, only not aimed.
      if (answer.ok) elements.value = answer.value.baseline?.elements ?? []
    },
    { immediate: true },
  )
  return elements
}
