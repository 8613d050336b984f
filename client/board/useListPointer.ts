import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { ListRow } from './useListRows.ts'

/** The mouse in the list: a press comes to a row, on the box selects it, a double press edits. */
export function useListPointer(
  grid: Ref<HTMLElement | null>,
  rows: Ref<readonly ListRow[]>,
  does: {
    come: (row: ListRow) => void
    look: (note: NoteId) => void
    pick: (note: NoteId) => void
    edit: (note: NoteId) => void
  },
): void {
  function rowOf(event: Event): ListRow | undefined {
    const element = event.target instanceof Element ? event.target.closest('[role=row]') : null
    return rows.value.find(({ key }) => `row-${key}` === element?.id)
  }
  const inBox = ({ target }: Event) => target instanceof Element && target.closest('[data-pick]') !== null
  const inField = ({ target }: Event) =>
    target instanceof Element && target.closest('input, textarea') !== null

  useEventListener(grid, 'focusin', (event: FocusEvent) => {
    const row = rowOf(event)
    if (row && event.target instanceof Element && event.target.id === `row-${row.key}`) does.come(row)
  })
  useEventListener(grid, 'click', (event: MouseEvent) => {
    const row = rowOf(event)
    if (!row || inField(event)) return
    does.come(row)
    if (row.is !== 'note') return
    if (inBox(event) || event.ctrlKey || event.metaKey) does.pick(row.note.id)
    else does.look(row.note.id)
  })
  useEventListener(grid, 'dblclick', (event: MouseEvent) => {
    const row = rowOf(event)
    if (row?.is === 'note' && !inBox(event) && !inField(event)) does.edit(row.note.id)
  })
}
