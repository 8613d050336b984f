import { computed } from 'vue'
import type { View } from '#shared/workshop/view.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { agendaOf, shareGone } from './agenda.ts'
import { useServerClock } from './useServerClock.ts'

/** The programme as segments of the ruler, and how much of the current part has gone (0–1, or null). */
export function useAgenda(view: () => View) {
  const { time } = useI18n()
  const now = useServerClock(1000)
  const segments = computed(() =>
    agendaOf(view()).map(({ title, startsAt, ...part }) => ({
      ...part,
      label: title,
      ...(startsAt === null ? {} : { starts: time(startsAt) }),
    })),
  )
  const current = computed(() => view().activities.find(({ id }) => id === view().current) ?? null)
  const gone = computed(() => (current.value ? shareGone(current.value, now.value) : null))
  return { segments, gone, current }
}
