import { useDocumentVisibility, useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { Board } from '../boardContext.ts'

/** Rows that have been in sight for so long (milliseconds) have been read. A note takes a second, and there are several. */
const aRead = 4_000

/** What is new is seen once its row has been read: in sight for a while, or come to (`useNews` keeps account of that). */
export function useListNews(grid: Ref<HTMLElement | null>, board: Board): void {
  const { news } = board.engine
  const sight = useDocumentVisibility()
  let timer: ReturnType<typeof setTimeout> | undefined

  function inSight(): NoteId[] {
    if (sight.value !== 'visible') return []
    return [...(grid.value?.querySelectorAll<HTMLElement>('[data-news]') ?? [])].flatMap((row) => {
      const { top, bottom, height } = row.getBoundingClientRect()
      return height > 0 && top >= 0 && bottom <= innerHeight ? [row.dataset['note'] as NoteId] : []
    })
  }

  function look(): void {
    if (timer !== undefined || news.unseen.size === 0) return
    const before = new Set(inSight())
    timer = setTimeout(() => {
      timer = undefined
      const now = inSight()
      news.see(now.filter((id) => before.has(id)))
      if (now.length > 0) look()
    }, aRead)
  }

  watch([board.unseen, grid, sight], look, { immediate: true, flush: 'post' })
  useEventListener(document, 'scroll', look, { capture: true, passive: true })
  onScopeDispose(() => clearTimeout(timer))
}
