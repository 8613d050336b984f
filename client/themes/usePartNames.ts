import { computed } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** What a part of the board is called where notes were grouped part by part: a question, a table, a goal. */
export function usePartNames(activity: () => ActivityView, elements: () => readonly Element[]) {
  const store = useWorkshopStore()
  const names = computed(
    () =>
      new Map<string, string>([
        ...activity().questions.map(({ id, text }) => [id, text] as const),
        ...(store.view?.groups ?? []).map(({ id, name }) => [id, name] as const),
        ...elements().map(({ id, code, text }) => [id, code ? `${code} ${text}` : text] as const),
      ]),
  )
  return (part: string): string | null => names.value.get(part) ?? null
}
