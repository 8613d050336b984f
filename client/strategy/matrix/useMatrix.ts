import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useDocumentVisibility } from '@vueuse/core'
import type { Matrix } from '#shared/strategy/matrix.ts'
import { unpackMatrix } from '#shared/strategy/packedMatrix.ts'
import { call } from '../../doors/http.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'

/** Milliseconds between two questions: a hall writes, and a facilitator looks. */
const pace = 4_000

/** Who has spoken of what in the open workshop, followed for as long as somebody looks. One question at a time. */
export function useMatrix() {
  const store = useWorkshopStore()
  const visibility = useDocumentVisibility()
  const matrix = shallowRef<Matrix | null>(null)
  /** When it was last known to be so, and whether asking has failed since. */
  const at = ref(0)
  const lost = ref(false)
  let mark = ''
  let asking = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let over = false

  async function ask(): Promise<void> {
    const workshop = store.view?.id
    if (asking || over || !workshop || visibility.value === 'hidden') return
    if (timer) clearTimeout(timer)
    asking = true
    const answer = await call('getMatrix', { params: { workshop }, query: { known: mark } })
    asking = false
    if (over || store.view?.id !== workshop) return
    lost.value = !answer.ok
    if (answer.ok) {
      at.value = Date.now()
      mark = answer.value.mark
      if (answer.value.matrix) matrix.value = unpackMatrix(answer.value.matrix)
    }
    timer = setTimeout(() => void ask(), pace)
  }
  watch(() => [visibility.value, store.view?.id], ask, { immediate: true })
  // What is proposed here is counted here at once.
  watch(
    () => store.view?.strategy.revision,
    () => void ask(),
  )
  onScopeDispose(() => {
    over = true
    if (timer) clearTimeout(timer)
  })
  return { matrix, at, lost, ask }
}
