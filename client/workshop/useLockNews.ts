import { watch } from 'vue'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { locksOn } from './locks.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** Says aloud when positions or writing are locked or opened in the part under way. Used once, by the shell. */
export function useLockNews(): void {
  const store = useWorkshopStore()
  const { announce } = useAnnouncer()
  const { t } = useI18n()
  watch(
    () => store.current,
    (now, before) => {
      // Coming in is not a change: the head of the page tells what is locked.
      if (!now || !before || now.id !== before.id) return
      const [on, were] = [locksOn(now), locksOn(before)]
      for (const lock of ['positions', 'writing'] as const) {
        if (on.includes(lock) && !were.includes(lock)) announce(t(`locks.said.${lock}`), 'important')
        // The end of a step opens nothing: what follows is told by itself.
        if (!now.locks[lock] && were.includes(lock)) announce(t(`locks.said.${lock}Open`), 'important')
      }
    },
  )
}
