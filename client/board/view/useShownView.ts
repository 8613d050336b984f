import { onScopeDispose } from 'vue'
import { presenceEvery } from '#shared/board/presence.ts'
import type { Board } from '../boardContext.ts'

/** What one looks at is told so many times less often than where one points: following smooths it. */
const slower = 3

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
    if (what === 'camera') later ??= setTimeout(tell, slower * presenceEvery(presence.others().length + 1))
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(later)
    presence.set({ view: null })
  })
}
