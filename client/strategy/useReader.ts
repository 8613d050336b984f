import { computed } from 'vue'
import { facilitates } from '#shared/people/roles.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { useStrategy } from './useStrategy.ts'

/** What whoever reads the page may do here, as the server will rule it. */
export function useReader() {
  const store = useWorkshopStore()
  const { strategy } = useStrategy()
  const role = computed(() => store.me?.person.role ?? 'observer')
  const live = computed(() => store.view?.archived === false)
  const staff = computed(() => live.value && facilitates(role.value))
  const takesPart = computed(() => live.value && role.value === 'participant')
  const open = computed(() => strategy.value?.open ?? { proposing: false, supporting: false, budget: null })

  return {
    staff,
    /** Somebody who writes and supports when that is open. */
    takesPart,
    /** Whoever looks at the whole hall: who facilitates, and observers. */
    watches: computed(() => role.value !== 'participant'),
    archived: computed(() => store.view?.archived === true),
    mayPropose: computed(() => staff.value || (takesPart.value && open.value.proposing)),
    maySupport: computed(() => takesPart.value && open.value.supporting),
    mayReason: computed(
      () => staff.value || (takesPart.value && (open.value.proposing || open.value.supporting)),
    ),
    open,
    /** The reader's own table. */
    table: computed(() => store.me?.person.group ?? null),
    /** Whether the reader counts hands at that table. */
    countsHands: computed(
      () =>
        takesPart.value &&
        open.value.supporting &&
        (store.me?.person.sharing != null || store.me?.leads === true),
    ),
    groups: computed(() => store.view?.groups ?? []),
    /** Of the strategy's words. */
    lang: computed(() => store.view?.language ?? 'fi'),
  }
}
