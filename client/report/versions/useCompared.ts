import { computed } from 'vue'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Compared } from '../usePlaces.ts'
import { useReport } from '../useReport.ts'

type Asked = Compared & { workshop: string; language: Language }

/** The two reports that are held against each other; null until both are there. */
export function useCompared(asked: () => Asked) {
  const side = (version: () => number | null) =>
    useReport(() => {
      const { workshop, language } = asked()
      return { workshop, language, version: version() }
    })
  const from = side(() => asked().from)
  const to = side(() => asked().to)

  return {
    reports: computed(() =>
      from.report.value && to.report.value ? { from: from.report.value, to: to.report.value } : null,
    ),
    refusal: computed(() => from.refusal.value ?? to.refusal.value),
    loading: computed(() => from.loading.value || to.loading.value),
    load: async () => void (await Promise.all([from.load(), to.load()])),
  }
}
