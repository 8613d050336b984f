import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import { view as viewSchema } from '#shared/board/presence.ts'
import type { BoardId } from '#shared/ids.ts'
import { type Camera, cameraAt, type Size } from '../../engine/camera.ts'
import { type BoardEngine } from '../../engine/BoardEngine.ts'

const nameOf = (board: BoardId, person: string) => `talkoot.eye.${board}.${person}`

/**
 * Where a person looked at a board last in this browser; null when they have not, or it may not remember. What
 * was in the middle is there again, also in a window of another size.
 */
export function rememberedCamera(board: BoardId, person: string, viewport: Size): Camera | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(board, person)) ?? 'null')
    const found = viewSchema.safeParse(kept)
    return found.success ? cameraAt(found.data, viewport) : null
  } catch {
    return null
  }
}

/** Remembers where the eye is on a board, some times a second at most, once it has looked (`looked`). */
export function useCameraMemory(
  engine: BoardEngine,
  board: BoardId,
  person: () => string,
  looked: () => boolean,
): void {
  const keep = useThrottleFn(
    () => {
      try {
        localStorage.setItem(nameOf(board, person()), JSON.stringify(engine.eye.view))
      } catch {
        // Without a memory the board is shown whole each time.
      }
    },
    400,
    true,
  )
  onScopeDispose(
    engine.subscribe((event) => {
      if (event.what === 'camera' && looked()) void keep()
    }),
  )
}
