import { computed } from 'vue'
import { differs, scheduleOf } from '#shared/workshop/schedule.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useServerClock } from './useServerClock.ts'

/** When the day and its parts will be over, and what is said of it: with the agreed time where that is another. */
export function useSchedule(view: () => Parameters<typeof scheduleOf>[0]) {
  const { t, time } = useI18n()
  const now = useServerClock(5000)
  const schedule = computed(() => scheduleOf(view(), now.value))

  const said = (of: 'day' | 'part', at: number | null, planned: number | null): string | null => {
    if (at === null) return null
    return planned !== null && differs(at, planned)
      ? t(`moving.ends.${of}Instead`, { time: time(at), planned: time(planned) })
      : t(`moving.ends.${of}`, { time: time(at) })
  }

  const day = computed(() => said('day', schedule.value.endsAt, schedule.value.agreedEnd))
  const part = computed(() => {
    const slot = schedule.value.slots.find(({ activity }) => activity === view().current)
    return slot ? said('part', slot.to, slot.agreedTo) : null
  })
  /** Whether the end is another than agreed, so that it is worth being seen. */
  const isMoved = computed(() => {
    const { endsAt, agreedEnd } = schedule.value
    return endsAt !== null && agreedEnd !== null && differs(endsAt, agreedEnd)
  })
  return { schedule, day, part, isMoved }
}
