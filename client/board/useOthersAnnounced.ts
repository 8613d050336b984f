import { onScopeDispose } from 'vue'
import { useI18n } from '../i18n/useI18n.ts'
import { gatherFor } from '../ui/Announcer.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { type Board } from './boardContext.ts'

/** Tells how many notes others have added: gathered, "12 uutta lappua, yhteensä 56". */
export function useOthersAnnounced(board: Board): void {
  const { t, number } = useI18n()
  const { announce } = useAnnouncer()
  let since = 0
  let count = 0

  const stop = board.engine.subscribe((event) => {
    if (event.what !== 'content') return
    const added = event.change.added.filter((id) => board.engine.isNew(id)).length
    if (added === 0) return
    // The announcer speaks what it has gathered after so long; the next count begins from nothing.
    if (Date.now() - since > gatherFor) {
      since = Date.now()
      count = 0
    }
    count += added
    announce(
      t('board.said.others', count, { total: number(board.engine.content.notes.size) }),
      'others',
      'new-notes',
    )
  })
  onScopeDispose(stop)
}
