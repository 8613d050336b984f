import { useDocumentVisibility, useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import type { Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'
import { useFindingContext } from '../find/findingContext.ts'
import { useActions } from '../useActions.ts'
import { useNoteNames } from '../useNoteNames.ts'

/** Rows that have been in sight for so long (milliseconds) have been read. A note takes a second, and there are several. */
const aRead = 4_000

/** News in the list: how one goes to it. What is new is seen once its row has been read: in sight for a while, or come to (`useNews` keeps account of that). */
export function useListNews(
  grid: Ref<HTMLElement | null>,
  board: Board,
  list: {
    notesInOrder: Ref<readonly NoteId[]>
    comeTo: (id: NoteId) => void
    focusRow: () => Promise<void>
    showRow: () => Promise<void>
  },
): void {
  const { engine } = board
  const { news } = engine
  const finding = useFindingContext()
  const { act, whyNot } = useActions(board)
  const { announce } = useAnnouncer()
  const { nameOf } = useNoteNames(board)
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

  /** Goes to the next note that is new, in the order of the list; what hides them all goes. */
  async function nextNew(): Promise<void> {
    if (whyNot('next-new') !== null) return void act('next-new', null) // says why not
    const isNew = (id: NoteId) => news.unseen.has(id)
    if (!list.notesInOrder.value.some(isNew)) finding.clear()
    const order = list.notesInOrder.value
    const { focus } = engine.selection
    const from = focus === null ? -1 : order.indexOf(focus)
    const next = [...order.slice(from + 1), ...order.slice(0, Math.max(0, from))].find(isNew)
    if (focus !== null) news.see([focus])
    const note = next && board.notes.value.get(next)
    if (!note) return
    list.comeTo(note.id)
    // Whoever pressed a button stays there and hears the note.
    if (grid.value?.contains(document.activeElement)) return list.focusRow()
    announce(nameOf(note))
    await list.showRow()
  }

  useDeed(board, 'next-new', () => void nextNew())
  watch([board.unseen, grid, sight], look, { immediate: true, flush: 'post' })
  useEventListener(document, 'scroll', look, { capture: true, passive: true })
  onScopeDispose(() => clearTimeout(timer))
}
