import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import type { BoardId } from '#shared/ids.ts'
import { type Camera, clampZoom } from '../engine/camera.ts'
import { type BoardEngine } from '../engine/BoardEngine.ts'

const nameOf = (board: BoardId) => `talkoot.camera.${board}`

/** Where this browser looked at a board last; null when it has not, or may not remember. */
export function rememberedCamera(board: BoardId): Camera | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(board)) ?? 'null')
    if (!Array.isArray(kept) || kept.length !== 3 || !kept.every((value) => Number.isFinite(value)))
      return null
    const [x, y, zoom] = kept as [number, number, number]
    return { x, y, zoom: clampZoom(zoom) }
  } catch {
    return null
  }
}

/** Remembers where the eye is on a board, some times a second at most, once it has looked (`looked`). */
export function useCameraMemory(engine: BoardEngine, board: BoardId, looked: () => boolean): void {
  const keep = useThrottleFn(
    () => {
      const { x, y, zoom } = engine.camera
      try {
        localStorage.setItem(nameOf(board), JSON.stringify([Math.round(x), Math.round(y), zoom]))
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
