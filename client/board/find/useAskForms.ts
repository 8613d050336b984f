import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import type { AskForms } from './useFinding.ts'

/** Asks the server of the workshop that is open; null without one, and when it cannot answer now. */
export function useAskForms(): AskForms {
  const store = useWorkshopStore()
  return async (words) => {
    if (store.id === null || store.view === null) return null
    // Nobody seeks at first: the door comes when somebody does.
    const { call } = await import('../../doors/http.ts')
    const answer = await call('baseForms', {
      params: { workshop: store.id },
      body: { language: store.view.language, words: [...words] },
    })
    return answer.ok ? answer.value.forms : null
  }
}
