import { computed, watch } from 'vue'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { countdownOf, spokenBetween } from './countdown.ts'
import { useServerClock } from './useServerClock.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** What the current activity's timer says now; null before any activity is opened. */
export function useCountdown() {
  const store = useWorkshopStore()
  const now = useServerClock()
  return computed(() => (store.current ? countdownOf(store.current.timer, now.value) : null))
}

/** Speaks the time at five, one and no minutes. Used once, by the shell. */
export function useSpokenTime(): void {
  const store = useWorkshopStore()
  const { announce } = useAnnouncer()
  const { t } = useI18n()
  const countdown = useCountdown()
  watch(
    () => ({
      step: `${store.current?.id} ${store.current?.phase}`,
      seconds: countdown.value?.seconds ?? null,
    }),
    (after, before) => {
      // Another step has another timer: its time is no continuation of the one before.
      if (after.step !== before.step) return
      const minutes = spokenBetween(before.seconds, after.seconds)
      if (minutes === null) return
      announce(minutes === 0 ? t('workshop.said.up') : t('workshop.said.minutes', minutes), 'important')
    },
  )
}
