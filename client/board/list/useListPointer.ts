import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { ListRow } from './useListRows.ts'

/** The note of the row that something happened in. */
export const noteOfRow = (target: EventTarget | null): NoteId | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-note]')?.dataset['note'] as NoteId | undefined) ?? null)
    : null

/** The mouse in the list: a press comes to a row, on the box selects it, a double press edits. */
export function useListPointer(
  grid: Ref<HTMLElement | null>,
  rows: Ref<readonly ListRow[]>,
  indexOf: Ref<ReadonlyMap<string, number>>,
  does: {
    come: (row: ListRow) => void
    look: (row: ListRow) => void
    pick: (note: NoteId) => void
    edit: (note: NoteId) => void
  },
): void {
  function rowOf(event: Event): ListRow | undefined {
    const element = event.target instanceof Element ? event.target.closest('[role=row]') : null
    const index = indexOf.value.get(element?.id.slice('row-'.length) ?? '')
    return index === undefined ? undefined : rows.value[index]
  }
  const isIn = ({ target }: Event, selector: string) =>
    target instanceof Element && target.closest(selector) !== null

  useEventListener(grid, 'focusin', (event: FocusEvent) => {
    const row = rowOf(event)
    if (row && event.target instanceof Element && event.target.id === `row-${row.key}`) does.come(row)
  })
  useEventListener(grid, 'click', (event: MouseEvent) => {
    const row = rowOf(event)
    if (!row || isIn(event, 'input, textarea, [data-menu]')) return
    does.come(row)
    if (row.is !== 'note') return
    if (isIn(event, '[data-pick]') || event.ctrlKey || event.metaKey) does.pick(row.note.id)
    else does.look(row)
  })
  useEventListener(grid, 'dblclick', (event: MouseEvent) => {
    const row = rowOf(event)
    if (row?.is === 'note' && !isIn(event, '[data-pick], [data-menu], input, textarea'))
      does.edit(row.note.id)
  })
}
