import { nextTick, onMounted, type Ref, watch } from 'vue'
import { useVisibleArea, type VisibleArea } from '../../ui/useVisibleArea.ts'

type Span = { top: number; bottom: number }

/** Pixels between the sheet and the keyboard. */
const GAP = 8

/**
 * How far the page must be scrolled down, in pixels, for a sheet to be in sight between `top` and `bottom`:
 * all of it where it fits, else from the field to the button, else the field.
 */
export function scrollFor(sheet: Span, field: Span, { top, bottom }: Span): number {
  const room = bottom - top
  const span =
    sheet.bottom - sheet.top <= room
      ? sheet
      : sheet.bottom - field.top <= room
        ? { top: field.top, bottom: sheet.bottom }
        : field
  // Of a field higher than the room its end, where one writes.
  if (span.bottom > bottom) return span.bottom - bottom
  return span.top < top && span.bottom - span.top <= room ? span.top - top : 0
}

/** Keeps the sheet that is written on above the on-screen keyboard: when it comes, and as the text grows. */
export function useFieldInSight(
  sheet: Ref<HTMLElement | null>,
  field: Ref<HTMLElement | null>,
  text: Ref<string>,
) {
  const bring = ({ top, bottom, up }: VisibleArea): void => {
    if (!up || !sheet.value || !field.value || document.activeElement !== field.value) return
    // What is fixed above: the same that keeps the focus from being covered.
    const head = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    const by = scrollFor(sheet.value.getBoundingClientRect(), field.value.getBoundingClientRect(), {
      top: top + head,
      bottom: bottom - GAP,
    })
    if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' })
  }
  const area = useVisibleArea((now) => void nextTick(() => bring(now)))
  watch(text, () => bring(area.value), { flush: 'post' })
  onMounted(() => bring(area.value))
  return { area }
}
