import { computed } from 'vue'
import { useI18n } from '../../i18n/useI18n.ts'
import { useWorkshopStore } from '../workshopStore.ts'
import { type Saved, useDraft } from './useDraft.ts'

/**
 * A section's draft with its button's doings. `latest` gives the ruled value as plain data, `send` saves
 * one with the revision it stands on.
 */
export function useSection<T>(latest: () => T, send: (value: T, revision: number) => Promise<Saved>) {
  const store = useWorkshopStore()
  const { t } = useI18n()
  const draft = useDraft(latest, () => store.view?.revision ?? 0)
  return {
    draft: draft.draft,
    base: draft.base,
    latest,
    state: computed(() => ({
      dirty: draft.dirty.value,
      conflict: draft.conflict.value,
      busy: draft.busy.value,
      refusal: draft.refusal.value,
      savedAt: draft.savedAt.value,
    })),
    blocked: computed(() => (store.view?.archived ? t('prepare.edit.archivedNow') : null)),
    save: () => draft.save(send, Date.now),
    overwrite: () => draft.overwrite(send, Date.now),
    takeLatest: draft.takeLatest,
  }
}
