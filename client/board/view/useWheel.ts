import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { Point } from '#shared/board/note.ts'
import { panBy } from '../../engine/camera.ts'
import { wheelFactor, zoomAbout } from '../../engine/zooming.ts'
import type { Board } from '../boardContext.ts'

/** A pinch on a trackpad as Safari tells it; the others send a wheel with Ctrl. */
type PinchEvent = MouseEvent & { scale: number }

/** Pixels in a line, for wheels that count in lines. */
const line = 16

/** Wheel and trackpad on the table: they pan, with Ctrl or by a pinch they zoom about the place. */
export function useWheel(
  surface: Ref<HTMLElement | null>,
  board: Board,
  at: (event: MouseEvent) => Point,
): void {
  const { engine } = board
  const zoomBy = (event: MouseEvent, factor: number) =>
    engine.look(zoomAbout(engine.camera, at(event), engine.camera.zoom * factor))

  useEventListener(
    surface,
    'wheel',
    (event: WheelEvent) => {
      event.preventDefault()
      const unit = [1, line, engine.viewport.height][event.deltaMode] ?? 1
      const [x, y] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) return zoomBy(event, wheelFactor(y))
      const [dx, dy] = event.shiftKey && x === 0 ? [y, 0] : [x, y]
      engine.look(panBy(engine.camera, [-dx, -dy]))
    },
    { passive: false },
  )

  let scale = 1
  const pinch = (event: Event) => {
    event.preventDefault()
    const { scale: now } = event as PinchEvent
    if (event.type === 'gesturechange') zoomBy(event as PinchEvent, now / scale)
    scale = event.type === 'gesturestart' ? 1 : now
  }
  // On touch screens the fingers' own pointers say the same.
  if (!navigator.maxTouchPoints)
    for (const name of ['gesturestart', 'gesturechange', 'gestureend'])
      useEventListener(surface as Ref<EventTarget | null>, name, pinch, { passive: false })
}
