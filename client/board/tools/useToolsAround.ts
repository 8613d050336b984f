import { useMutationObserver, useResizeObserver } from '@vueuse/core'
import { computed, nextTick, type Ref, shallowRef, watch } from 'vue'
import type { Box } from '#shared/board/geometry.ts'

/** The boxes of what floats over the table, in pixels of the table. */
function toolsAround(bar: HTMLElement): Box[] {
  const table = bar.offsetParent?.getBoundingClientRect()
  if (!table) return []
  return [...document.querySelectorAll('.floating, .desk, .ready')]
    .filter((element) => element !== bar && !element.contains(bar) && !bar.contains(element))
    .map((element) => element.getBoundingClientRect())
    .map(({ left, top, right, bottom }) => ({
      left: left - table.left,
      top: top - table.top,
      right: right - table.left,
      bottom: bottom - table.top,
    }))
}

/**
 * What floats over the table beside a bar. Looked up when `changes` say so and when something beside the bar comes,
 * goes or grows (the words one searches for), not in every frame: reading boxes lays the page out.
 */
export function useToolsAround(
  bar: Ref<HTMLElement | null>,
  changes: readonly Ref<unknown>[] = [],
): Ref<readonly Box[]> {
  const tools = shallowRef<readonly Box[]>([])
  const beside = shallowRef<readonly HTMLElement[]>([])
  const table = computed(() => bar.value?.parentElement ?? null)

  function read(): void {
    tools.value = bar.value ? toolsAround(bar.value) : []
    const now = [...(table.value?.children ?? [])].filter(
      (element): element is HTMLElement => element instanceof HTMLElement && element !== bar.value,
    )
    const same = now.length === beside.value.length && now.every((one, index) => one === beside.value[index])
    if (!same) beside.value = now
  }

  watch([bar, ...changes], async () => (await nextTick(), read()), { immediate: true })
  useMutationObserver(table, read, { childList: true })
  useResizeObserver(
    computed(() => [...beside.value]),
    read,
  )
  return tools
}
