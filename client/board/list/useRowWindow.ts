import { useEventListener } from '@vueuse/core'
import { computed, nextTick, onBeforeUnmount, onMounted, type Ref, shallowRef, watch } from 'vue'
import { FrameQueue } from './FrameQueue.ts'

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

const chunkOf = (row: number): number => Math.floor(row / CHUNK)

/**
 * Rows in chunks of which only those near the eye are there, so that ten thousand notes scroll as ten do; they come
 * a chunk a frame. The chunk with the keyboard is always there; positions are said in words by `aria-rowindex` and its like.
 */
export function useRowWindow<Row extends { key: string }>(
  grid: Ref<HTMLElement | null>,
  rows: Ref<readonly Row[]>,
  /** Rows that must be there wherever the eye is. */
  kept: () => readonly (number | undefined)[],
) {
  const near = shallowRef<ReadonlySet<number>>(new Set([0]))
  const heights = new Map<number, number>()
  const whole = shallowRef(false)
  const watched = new Map<number, Element>()
  let average = usual
  let observer: IntersectionObserver | null = null
  const coming = new FrameQueue<number>((index) => (near.value = new Set([...near.value, index])))

  const count = computed(() => Math.ceil(rows.value.length / CHUNK))
  /** A chunk that looks as it did is the same object: it is not drawn again. */
  let before: readonly RowChunk<Row>[] = []
  const chunks = computed<readonly RowChunk<Row>[]>(() => {
    const needed = new Set(kept().map((at) => chunkOf(at ?? 0)))
    before = Array.from({ length: count.value }, (_, index) => {
      const from = index * CHUNK
      if (whole.value || near.value.has(index) || needed.has(index))
        return { index, from, rows: rows.value.slice(from, from + CHUNK), height: null }
      const length = Math.min(CHUNK, rows.value.length - from)
      const height = heights.get(index) ?? length * average
      const old = before[index]
      return old?.height === height ? old : { index, from, rows: [], height }
    })
    return before
  })

  /** Another search or order: what is near the eye is other rows, which come a chunk a frame too. */
  watch(rows, (now, old) => {
    const [first, ...others] = [...near.value].sort((a, b) => a - b)
    if (first === undefined) return
    const keysIn = (of: readonly Row[]) =>
      [...near.value].flatMap((index) => of.slice(index * CHUNK, (index + 1) * CHUNK).map(({ key }) => key))
    const shown = new Set(keysIn(old))
    if (keysIn(now).filter((key) => !shown.has(key)).length <= CHUNK) return
    near.value = new Set([first])
    coming.add(others)
  })

  function seen(entries: readonly IntersectionObserverEntry[]): void {
    const next = new Set(near.value)
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const index = Number((target as HTMLElement).dataset['chunk'])
      if (watched.get(index) !== target) continue
      if (isIntersecting) {
        if (!next.has(index)) coming.add([index])
        continue
      }
      coming.drop(index)
      if (next.delete(index) && boundingClientRect.height > 0) measured(index, boundingClientRect.height)
    }
    if (next.size !== near.value.size) near.value = next
  }

  function measured(index: number, height: number): void {
    heights.set(index, height)
    const held = Math.min(CHUNK, rows.value.length - index * CHUNK)
    if (held === CHUNK) average = height / held
  }

  function observe(): void {
    const element = grid.value
    if (!element) return
    // Asked once: it makes the browser look at all styles.
    observer ??= new IntersectionObserver(seen, {
      root: scrollerOf(element),
      rootMargin: `${margin}px 0px`,
    })
    for (const [index, chunk] of watched) {
      if (chunk.isConnected) continue
      observer.unobserve(chunk)
      watched.delete(index)
    }
    for (const chunk of element.querySelectorAll<HTMLElement>('[data-chunk]')) {
      const index = Number(chunk.dataset['chunk'])
      if (watched.get(index) === chunk) continue
      watched.set(index, chunk)
      observer.observe(chunk)
    }
  }

  /** Another width breaks lines elsewhere, and something else may scroll. */
  function anew(): void {
    heights.clear()
    forget()
    observe()
  }
  function forget(): void {
    observer?.disconnect()
    observer = null
    watched.clear()
  }

  onMounted(observe)
  watch(count, () => void nextTick(observe))
  onBeforeUnmount(() => {
    forget()
    coming.clear()
  })
  useEventListener('resize', anew)
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
