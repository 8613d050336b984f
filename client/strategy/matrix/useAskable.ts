import { computed } from 'vue'
import { phases } from '#shared/workshop/phase.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'

/** The activity whose people can be asked now, or why nobody can. */
export function useAskable() {
  const store = useWorkshopStore()
  const { t } = useI18n()
  const activity = computed(() => {
    const now = store.view?.activities.find(({ id }) => id === store.view?.current) ?? null
    const writes = now !== null && ['self', 'group'].includes(phases[now.phase].writes)
    return writes && now.asks !== null && now.settling === null ? now : null
  })
  return { activity, closed: computed(() => (activity.value ? null : t('matrix.ask.closed'))) }
}
