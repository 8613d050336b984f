import { computed, watch } from 'vue'
import { phases } from '#shared/workshop/phase.ts'
import type { View } from '#shared/workshop/view.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'

/** Whether everybody who is here has said that they are ready in a step that writes; said aloud once when they have. */
export function useEveryoneReady(view: () => View) {
  const { announce } = useAnnouncer()
  const { t } = useI18n()

  const everyone = computed(() => {
    const { activities, current, people } = view()
    const activity = activities.find(({ id }) => id === current)
    if (!activity || !people || activity.settling !== null) return false
    if (!['self', 'group'].includes(phases[activity.phase].writes)) return false
    const here = people.filter(({ role, present }) => role === 'participant' && present)
    return here.length > 0 && here.every(({ ready }) => ready)
  })
  watch(everyone, (now) => now && announce(`${t('room.everyone')}.`))
  return everyone
}
