import { onScopeDispose } from 'vue'
import type { NoteId, ThemeId } from '#shared/ids.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { ContentChange } from '../../engine/BoardContent.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { gatherFor } from '../../ui/Announcer.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { type Board } from '../boardContext.ts'

/**
 * Tells what others do on the board: notes they add, remove and sort, themes they make. The announcer gathers for
 * five seconds; a count begins anew when it has been said. One's own doing is said by whoever does it.
 */
export function useOthersAnnounced(board: Board): void {
  const { engine } = board
  const { t, number } = useI18n()
  const { announce } = useAnnouncer()
  const themeOf = new Map<NoteId, ThemeId | null>()
  let themes = engine.content.themes.length
  let since = -Infinity
  let added = 0
  let removed = 0
  const moved = new Set<NoteId>()

  const remember = (id: NoteId) => {
    const note = engine.content.notes.get(id)
    if (note) themeOf.set(id, note.theme?.id ?? null)
    else themeOf.delete(id)
  }
  for (const id of engine.content.notes.keys()) remember(id)

  // What undo can take back is one's own: it is told in the same turn as the change itself.
  let own = false
  let pending: { change: ContentChange; joining: boolean }[] = []
  const stop = engine.subscribe((event) => {
    const { what } = event
    if (what !== 'content' && what !== 'undo') return
    if (pending.length === 0 && !own) queueMicrotask(settle)
    if (event.what === 'content') {
      pending.push({ change: event.change, joining: engine.port.state() === 'joining' })
    } else own = true
  })
  onScopeDispose(stop)

  function settle(): void {
    const changes = pending
    const mine = own
    pending = []
    own = false
    // The announcer speaks what it has gathered after so long; the next count begins from nothing.
    if (engine.now() - since > gatherFor) {
      since = engine.now()
      added = removed = 0
      moved.clear()
    }
    for (const { change, joining } of changes) {
      if (!mine && !joining) tell(change)
      for (const id of change.notes) remember(id)
    }
    themes = engine.content.themes.length
  }

  function tell(change: ContentChange): void {
    const total = number(engine.content.notes.size)
    const fresh = change.added.filter((id) => engine.isNew(id)).length
    added += fresh
    removed += change.removed.length
    if (fresh > 0) announce(t('board.said.others', added, { total }), 'others', 'new-notes')
    if (change.removed.length > 0) announce(t('list.removed', removed, { total }), 'others', 'removed-notes')
    if (sawMoves(change)) announce(movedWords(), 'others', 'moved-notes')
    const { length } = engine.content.themes
    if (length !== themes) announce(t('list.themes', length), 'others', 'themes')
  }

  /** Whether notes have gone to another theme; remembers which. */
  function sawMoves(change: ContentChange): boolean {
    let any = false
    for (const id of change.notes) {
      const before = themeOf.get(id)
      const note = engine.content.notes.get(id)
      if (before === undefined || !note || (note.theme?.id ?? null) === before) continue
      moved.add(id)
      any = true
    }
    return any
  }

  function movedWords(): string {
    const [id] = moved
    const note = id === undefined ? undefined : engine.content.notes.get(id)
    if (moved.size !== 1 || !note) return t('list.movedMany', moved.size)
    const at = engine.content.themes.findIndex((theme) => theme.id === note.theme?.id)
    const theme = engine.content.themes[at]
    const section = theme
      ? `${themeLetter(at)} ${theme.title || t('board.themes.untitled')}`
      : t('board.themes.none')
    return t('list.moved', { number: String(note.number ?? ''), section })
  }
}
