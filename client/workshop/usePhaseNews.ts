import { watch } from 'vue'
import { facilitates } from '#shared/people/roles.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { useToasts } from '../ui/useToasts.ts'
import { expectationOf } from './expectation.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** Says aloud when the part or the step changes, with what is expected now. Used once, by the shell. */
export function usePhaseNews(): void {
  const store = useWorkshopStore()
  const { announce } = useAnnouncer()
  const { endOffers } = useToasts()
  const { t } = useI18n()
  watch(
    () => store.current && `${store.current.id} ${store.current.phase}`,
    (after, before) => {
      // Coming in is not a change: the page itself tells where we are.
      if (after === before || before === undefined || !store.current || !store.me) return
      const { title, phase } = store.current
      const leads = facilitates(store.me.person.role)
      // What is offered back belongs to its step. On a phone news would lie over what the new step asks for.
      endOffers({ news: !leads })
      const expect = t(expectationOf(store.current, leads))
      announce(t('workshop.said.phase', { title, phase: t(`workshop.phases.${phase}`), expect }), 'important')
    },
  )
  watch(
    () => store.connection,
    (after, before) => {
      if (after === 'lost' && before === 'live') announce(t('workshop.said.lost'), 'important')
      if (after === 'live' && before === 'lost') announce(t('workshop.line.back'))
    },
  )
}
