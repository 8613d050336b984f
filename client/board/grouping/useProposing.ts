import { inject } from 'vue'
import { routerKey } from 'vue-router'
import { placeOf } from '#shared/board/boardId.ts'
import type { ThemeId } from '#shared/ids.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import { type Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'

/** Making a change to the strategy of a theme or of the selected notes: leads to the strategy page, which opens its form with them. */
export function useProposing(board: Board) {
  const store = useWorkshopStore()
  const router = inject(routerKey, null)

  const here = () => placeOf(board.engine.port.snapshot().meta.board)

  /** While there is a strategy to be changed, on the board that all have gathered to, for whoever may propose. */
  function may(): boolean {
    const { view } = store
    if (!view?.hasBaseline || view.archived || here()?.kind !== 'synthesis') return false
    if (board.engine.setting.leads) return true
    return store.me?.person.role === 'participant' && view.strategy.open.proposing
  }

  function lead(of: 'theme' | 'notes', ids: readonly string[]): void {
    const place = here()
    if (place) void router?.push(`/w/${place.workshop}/strategy?${of}=${place.activity}.${ids.join(',')}`)
  }

  return {
    may,
    ofTheme: (theme: ThemeId) => lead('theme', [theme]),
    /** Offers it for the selected notes. */
    offer(): void {
      const notes = () => board.engine.targets().map(({ id }) => id)
      useDeed(board, 'propose-change', () => lead('notes', notes()), may)
    },
  }
}
