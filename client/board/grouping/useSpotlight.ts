import type { NoteId, ThemeId } from '#shared/ids.ts'
import type { Spotlight } from '#shared/workshop/wall.ts'
import { refusalText } from '../../i18n/refusalText.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import { type Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'

/** Putting one note or theme of this board alone on the wall, and taking it away again; for those who facilitate. */
export function useSpotlight(board: Board) {
  const store = useWorkshopStore()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { t } = useI18n()
  const named = (of: Spotlight['of'], id: NoteId | ThemeId): Spotlight => ({
    of,
    board: board.engine.port.snapshot().meta.board,
    id,
  })

  function isLit({ of, id }: Spotlight): boolean {
    const lit = store.view?.wall?.spotlight
    return lit?.of === of && lit.id === id
  }

  async function turn(thing: Spotlight): Promise<void> {
    const spotlight = isLit(thing) ? null : thing
    const reply = await store.send('spotlight:set', { spotlight })
    if (!reply.ok) show({ tone: 'danger', text: refusalText(reply.refusal) })
    else announce(t(spotlight ? 'room.wall.lit' : 'room.wall.away'))
  }

  return {
    leads: () => board.engine.setting.leads,
    isLit: (theme: ThemeId) => isLit(named('theme', theme)),
    turn: (theme: ThemeId) => void turn(named('theme', theme)),
    /** Offers it for the selected note, to facilitators only: to others it would be a way to nowhere. */
    offer() {
      if (!board.engine.setting.leads) return
      useDeed(board, 'spotlight', () => {
        const [note] = board.engine.targets()
        if (note) void turn(named('note', note.id))
      })
    },
  }
}
