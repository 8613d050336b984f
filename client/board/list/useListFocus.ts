import { computed, nextTick, type Ref, ref, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { focusOn } from '../../engine/selection.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { type Board } from '../boardContext.ts'
import { type ListRow, sectionKey, type useListRows } from './useListRows.ts'

/**
 * The one row that Tab stops at. It is a note's, not a place's: a note that others move keeps the keyboard, one that
 * goes leaves it to its neighbour.
 */
export function useListFocus(
  board: Board,
  grid: Ref<HTMLElement | null>,
  list: ReturnType<typeof useListRows>,
) {
  const { engine } = board
  const { order, rows, indexOf, sectionOf, uncover, titleOf } = list
  const { announce } = useAnnouncer()
  const { t } = useI18n()

  const at = ref<string | null>(engine.selection.focus)
  const index = computed(() => (at.value === null ? undefined : indexOf.value.get(at.value)) ?? 0)
  const here = computed<ListRow | null>(() => rows.value[index.value] ?? null)

  const rowElement = () => here.value && document.getElementById(`row-${here.value.key}`)

  async function focusRow(): Promise<void> {
    await nextTick()
    rowElement()?.focus()
  }

  /** Shows the row without taking the keyboard there. */
  async function showRow(): Promise<void> {
    await nextTick()
    rowElement()?.scrollIntoView({ block: 'center' })
  }

  /** The row with the keyboard is what a command is about, unless others are selected; a section is none. */
  function come(row: ListRow): void {
    at.value = row.key
    const focus = row.is === 'note' ? row.note.id : null
    if (focus !== engine.selection.focus) engine.select(focusOn(engine.selection, focus))
  }

  function go(row: ListRow | undefined): void {
    if (!row) return
    come(row)
    void focusRow()
  }

  /** Comes to a note wherever it is, also in a section that is closed. */
  function comeTo(id: NoteId): void {
    if (!uncover(id)) return
    at.value = id
    engine.select(focusOn(engine.selection, id))
  }

  const step = (by: number): void =>
    go(rows.value[Math.min(rows.value.length - 1, Math.max(0, index.value + by))])

  watch(
    () => board.selection.value.focus,
    (focus) => {
      if (focus !== null) at.value = focus
    },
  )

  /** Whether the keyboard is on a row, or was until its element went. */
  function onRow(): boolean {
    const now = document.activeElement
    return (
      now === document.body || (now?.getAttribute('role') === 'row' && grid.value?.contains(now) === true)
    )
  }
  let section: string | null = null
  watch(
    [here, () => at.value !== null && sectionOf.value.get(at.value as NoteId)?.key],
    () => (section = here.value ? sectionKey(here.value.section) : null),
    { flush: 'post', immediate: true },
  )

  watch(rows, (now, before) => {
    const had = onRow()
    const lost = at.value !== null && !indexOf.value.has(at.value)
    if (lost && uncover(at.value as NoteId)) return void follow(had)
    if (lost) {
      const old = before.findIndex(({ key }) => key === at.value)
      const near = now[Math.min(Math.max(0, old), now.length - 1)]
      at.value = near?.key ?? null
      if (old < 0) return
    }
    if (had && board.typing.value === null) void follow(true)
  })

  /** The element may have gone elsewhere in the page, which loses the focus: it is put back. */
  async function follow(had: boolean): Promise<void> {
    const before = section
    await nextTick()
    const row = here.value
    if (!had || !row) return
    const element = rowElement()
    if (document.activeElement === document.body) element?.focus()
    if (row.is !== 'note' || before === null || before === sectionKey(row.section)) return
    element?.scrollIntoView({ block: 'nearest' })
    // Themes are told by useOthersAnnounced, on every face.
    if (order.value === 'theme') return
    const number = String(row.note.number ?? '')
    announce(t('list.moved', { number, section: titleOf(row.section) }), 'others', `moved ${row.key}`)
  }

  return { at, index, here, focusRow, showRow, come, comeTo, go, step }
}
