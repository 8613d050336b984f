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

/**
 * Makes what is inside a box as large as its height allows, never below half its size; larger than its own size only
 * where `most` says so: a short list is read from further away.
 */
export function useFitZoom(box: Readonly<Ref<HTMLElement | null>>, most = 1): void {
  function fit(): void {
    const inner = box.value?.firstElementChild
    if (!box.value || !(inner instanceof HTMLElement)) return
    const overflows = () => box.value !== null && box.value.scrollHeight > box.value.clientHeight + 1
    // Step by step: smaller text also wraps less, so the share that is missing tells too little.
    for (let zoom = most; zoom >= 0.5; zoom -= 0.05) {
      inner.style.zoom = zoom.toFixed(2)
      if (!overflows()) return
    }
  }
  useResizeObserver(box, fit)
  useMutationObserver(box, fit, { childList: true, subtree: true, characterData: true })
}
