import { onScopeDispose } from 'vue'
import { presenceEvery } from '#shared/board/presence.ts'
import type { Board } from '../boardContext.ts'

/**
 * Milliseconds between two tellings of what one looks at: less often than where one points, since following smooths it,
 * and still less often where many are, as everybody is told of everybody.
 */
const tellEvery = (present: number): number => Math.max(3 * presenceEvery(present), 12 * present)

/** Tells the others what part of the board this person looks at, so that they can follow; nothing once it is left. */
export function useShownView(board: Board): void {
  const { engine } = board
  const { presence } = engine.port
  let later: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    later = undefined
    presence.set({ view: engine.eye.view })
  }
  const stop = engine.subscribe(({ what }) => {
    if (what === 'camera') later ??= setTimeout(tell, tellEvery(presence.others().length + 1))
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(later)
    presence.set({ view: null })
  })
}
