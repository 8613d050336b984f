import { useEventListener, usePreferredReducedMotion } from '@vueuse/core'
import { onScopeDispose, type Ref } from 'vue'
import type { Camera } from '../../engine/camera.ts'
import { easeOut, flightAt } from '../../engine/flight.ts'
import type { Board } from '../boardContext.ts'

/**
 * Flies the eye of a board, a step for each frame. Whatever the person does on the table ends a flight where it
 * is; with reduced motion there is none.
 */
export function useFlight(board: Board, root: Ref<HTMLElement | null>): void {
  const { eye } = board.engine
  const motion = usePreferredReducedMotion()
  let flight: { from: Camera; to: Camera; takes: number; since: number | null; at: Camera } | null = null
  let asked = 0

  const land = () => void (flight = eye.bound = null)

  function frame(time: number): void {
    asked = 0
    // Somebody has looked elsewhere meanwhile.
    if (!flight || eye.camera !== flight.at) return land()
    flight.since ??= time
    const part = Math.min(1, (time - flight.since) / flight.takes)
    flight.at = flightAt(flight.from, flight.to, eye.viewport, easeOut(part))
    eye.step(flight.at)
    if (part < 1) asked = requestAnimationFrame(frame)
    else land()
  }

  eye.pilot = (to, milliseconds) => {
    if (motion.value === 'reduce') return eye.step(to)
    const from = eye.camera
    flight = { from, to, takes: milliseconds, since: null, at: from }
    eye.bound = to
    asked ||= requestAnimationFrame(frame)
  }
  for (const input of ['pointerdown', 'wheel', 'keydown'] as const)
    useEventListener(root, input, land, { capture: true, passive: true })

  onScopeDispose(() => {
    cancelAnimationFrame(asked)
    eye.pilot = eye.bound = null
  })
}
