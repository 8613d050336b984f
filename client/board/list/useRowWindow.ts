import { useEventListener } from '@vueuse/core'
import { computed, nextTick, onBeforeUnmount, onMounted, type Ref, shallowRef, watch } from 'vue'

/** Rows that come and go together. */
export const CHUNK = 20
/** Pixels above and below the eye within which rows are there. */
const margin = 500
/** A row's height before any has been seen. */
const usual = 45

export type RowChunk<Row> = {
  index: number
  from: number
  rows: readonly Row[]
  /** The height to hold free, in pixels; null when its rows are there. */
  height: number | null
}

/**
 * Rows in chunks of which only those near the eye are there, so that ten thousand notes scroll as ten do. The chunk
 * with the keyboard is always there; positions are said in words by `aria-rowindex` and its like.
 */
export function useRowWindow<Row extends { key: string }>(
  grid: Ref<HTMLElement | null>,
  rows: Ref<readonly Row[]>,
  /** Rows that must be there wherever the eye is. */
  kept: () => readonly (number | undefined)[],
) {
  const near = shallowRef<ReadonlySet<number>>(new Set([0, 1, 2]))
  const heights = new Map<number, number>()
  const whole = shallowRef(false)
  let average = usual
  let observer: IntersectionObserver | null = null

  const count = computed(() => Math.ceil(rows.value.length / CHUNK))
  const chunks = computed<RowChunk<Row>[]>(() => {
    const needed = new Set(kept().map((at) => Math.floor((at ?? 0) / CHUNK)))
    return Array.from({ length: count.value }, (_, index) => {
      const from = index * CHUNK
      const inChunk = rows.value.slice(from, from + CHUNK)
      const open = whole.value || near.value.has(index) || needed.has(index)
      const height = open ? null : (heights.get(index) ?? inChunk.length * average)
      return { index, from, rows: inChunk, height }
    })
  })

  function seen(entries: readonly IntersectionObserverEntry[]): void {
    const next = new Set(near.value)
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const index = Number((target as HTMLElement).dataset['chunk'])
      if (isIntersecting) next.add(index)
      else if (next.delete(index) && boundingClientRect.height > 0) measured(index, boundingClientRect.height)
    }
    near.value = next
  }

  function measured(index: number, height: number): void {
    heights.set(index, height)
    const held = rows.value.slice(index * CHUNK, (index + 1) * CHUNK).length
    if (held === CHUNK) average = height / held
  }

  function observe(): void {
    observer?.disconnect()
    const element = grid.value
    if (!element) return
    const root = scrollerOf(element)
    observer = new IntersectionObserver(seen, { root, rootMargin: `${margin}px 0px` })
    for (const chunk of element.querySelectorAll('[data-chunk]')) observer.observe(chunk)
  }

  onMounted(observe)
  watch(count, () => void nextTick(observe))
  onBeforeUnmount(() => observer?.disconnect())
  // Another width breaks lines elsewhere: the heights are of another list.
  useEventListener('resize', () => heights.clear())
  useEventListener('beforeprint', () => (whole.value = true))
  useEventListener('afterprint', () => (whole.value = false))

  return { chunks }
}

/** What scrolls an element: a part of the page, or null for the page itself. */
export function scrollerOf(element: Element): Element | null {
  for (
    let parent = element.parentElement;
    parent && parent !== document.body;
    parent = parent.parentElement
  ) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return null
}
