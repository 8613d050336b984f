import { useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'

/**
 * What the on-screen keyboard leaves of the window, in layout pixels: from `top` to `bottom`; `covered` is what
 * it hides below. `up`: a keyboard is up, also where the browser makes the whole page shorter for it
 * (`interactive-widget=resizes-content`), so that nothing is covered.
 */
export type VisibleArea = { top: number; bottom: number; covered: number; up: boolean }

/** Pixels: bars of a browser that come and go are lower than this, keyboards higher. */
const KEYBOARD = 120

type Tallest = { width: number; height: number }

/** Reads the area now. `tallest` is the highest that a window of this width has been. */
export function visibleArea(
  view: Pick<VisualViewport, 'offsetTop' | 'height' | 'scale'>,
  inner: number,
  tallest: number,
  writing: boolean,
): VisibleArea {
  const bottom = view.offsetTop + view.height
  // Enlarged with two fingers the view is smaller too, and nothing is covered.
  const seen = view.height * view.scale
  const covered = view.scale > 1.05 ? 0 : Math.max(0, Math.round(inner - bottom))
  return { top: view.offsetTop, bottom, covered, up: writing && tallest - seen > KEYBOARD }
}

/** Whether the keyboard's words go somewhere. */
const writes = (): boolean =>
  document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox], [type=button])') ??
  false

function watchArea() {
  const view = window.visualViewport
  let tallest: Tallest = { width: 0, height: 0 }
  const read = (): VisibleArea => {
    const { innerHeight, innerWidth } = window
    if (!view) return { top: 0, bottom: innerHeight, covered: 0, up: false }
    const height = Math.max(innerHeight, view.height * view.scale)
    // Turned the other way round: another width, another height.
    if (tallest.width !== innerWidth || tallest.height < height) tallest = { width: innerWidth, height }
    return visibleArea(view, innerHeight, tallest.height, writes())
  }
  const area = shallowRef(read())
  const renew = () => {
    area.value = read()
  }
  return { area, renew, view }
}

/** The visible area as it is, for the life of the scope; `onChange` is called when it has changed. */
export function useVisibleArea(onChange?: (area: VisibleArea) => void) {
  const { area, renew, view } = watchArea()
  const follow = () => {
    renew()
    onChange?.(area.value)
  }
  useEventListener(view, ['resize', 'scroll'], follow)
  useEventListener(window, 'resize', follow)
  // The keyboard follows the focus a moment later.
  useEventListener(document, ['focusin', 'focusout'], () => queueMicrotask(follow))
  return area
}
