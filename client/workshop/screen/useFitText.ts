import { useMutationObserver, useResizeObserver } from '@vueuse/core'
import { nextTick, type Ref, watch } from 'vue'

/**
 * Makes a text as large as its box allows, between two sizes in CSS pixels: a short question fills the wall,
 * a long one still fits without scrolling. `box` holds the text alone.
 */
export function useFitText(
  box: Readonly<Ref<HTMLElement | null>>,
  text: () => string,
  range: () => { least: number; most: number },
): void {
  function fit(): void {
    const element = box.value
    if (!element) return
    const { least, most } = range()
    let [low, high] = [least, most]
    const fits = (size: number) => {
      element.style.fontSize = `${size}px`
      return (
        element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1
      )
    }
    if (fits(high)) return
    while (high - low > 1) {
      const middle = (low + high) / 2
      if (fits(middle)) low = middle
      else high = middle
    }
    fits(low)
  }
  useResizeObserver(box, fit)
  watch(text, () => nextTick(fit), { immediate: true })
  void document.fonts?.ready.then(fit) // another face has other widths
}

/** Makes what is inside a box smaller when it would not fit in height, never below half its size. */
export function useFitZoom(box: Readonly<Ref<HTMLElement | null>>): void {
  function fit(): void {
    const inner = box.value?.firstElementChild
    if (!box.value || !(inner instanceof HTMLElement)) return
    inner.style.zoom = '1'
    const share = box.value.clientHeight / Math.max(1, inner.scrollHeight)
    // Smaller text wraps less, so the share is taken in two steps rather than one too many.
    if (share < 1) inner.style.zoom = String(Math.max(0.5, Math.sqrt(share)))
    if (box.value.scrollHeight > box.value.clientHeight + 1) inner.style.zoom = String(Math.max(0.5, share))
  }
  useResizeObserver(box, fit)
  useMutationObserver(box, fit, { childList: true, subtree: true, characterData: true })
}
