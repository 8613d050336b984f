import { onScopeDispose } from 'vue'
import { heldReason } from '#shared/board/holding.ts'
import type { NoteId } from '#shared/ids.ts'
import { deskWords } from '../../i18n/i18n.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import type { Board } from '../boardContext.ts'

const nothing = { text: '', image: null }

/** Tells the writer, who alone can know whose note it was, that it has been hidden by who may and nothing is lost. */
export function useHiddenNews({ engine, surroundings }: Board): void {
  const { t } = useI18n()
  const store = useWorkshopStore()
  const { show, dismiss } = useToasts()
  /** Own notes that are hidden now, and the message that says so. */
  const hidden = new Set<NoteId>()
  let told: number | null = null
  const tellHidden = () =>
    hidden.size > 0
      ? show({
          tone: 'info',
          text: t(store.me?.lead ? 'leading.hidden' : 'protection.hidden.yours', hidden.size),
        })
      : null
  const held = new Set<NoteId>()
  onScopeDispose(
    engine.subscribe((event) => {
      if (event.what !== 'content' || engine.setting.leads) return
      // H4: news to whoever has the sheet open; who comes later reads it on the note.
      const fresh = [...event.change.notes].filter((id) => !event.change.added.includes(id))
      const isHeld = (id: NoteId) => heldReason(engine.content.notes.get(id) ?? nothing) !== null
      if (fresh.some((id) => isHeld(id) && !held.has(id))) show({ tone: 'info', text: t('review.heldNews') })
      for (const id of event.change.notes) held[isHeld(id) ? 'add' : 'delete'](id)
      const back = event.change.added.filter((id) => hidden.delete(id)).length
      // The message is not true any more; with it, its words have come.
      if (told !== null && back > 0) {
        dismiss(told)
        told = tellHidden()
        show({ tone: 'ok', text: t('protection.hidden.yoursBack', back) })
      }
      const gone = event.change.removed.map((id) => engine.port.note(id))
      const mine = gone.filter((note) => note?.archived?.hidden && engine.isOwn(note))
      if (mine.length === 0) return
      // From a sheet it has gone to where others see it, as the table's board shows too.
      if (surroundings.value.kind === 'personal')
        return show({ tone: 'ok', text: t('review.shown', mine.length) })
      for (const note of mine) if (note) hidden.add(note.id)
      // A phone fetches these words only when somebody's note is hidden.
      void deskWords().then(() => {
        if (told !== null) dismiss(told)
        told = tellHidden()
      })
    }),
  )
}
