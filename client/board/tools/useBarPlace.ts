import { computed, nextTick, type Ref, shallowRef, watch } from 'vue'
import { around } from '#shared/board/geometry.ts'
import type { NoteId } from '#shared/ids.ts'
import { placeBar } from './barPlace.ts'
import { type Board } from '../boardContext.ts'
import { tableBoxes } from './tableBoxes.ts'
import { useToolsAround } from './useToolsAround.ts'

/** Pixels between the bar and the edge of the table. */
const MARGIN = 12

/** The height of one row of buttons, and the length of the bar before it is known, in pixels. */
const ROW = 50
const USUAL = 480

/** How long the bar is with all its buttons in one row, however many rows it has now. */
const lengthOf = (bar: HTMLElement): number =>
  [...bar.children].reduce((sum, child) => sum + (child as HTMLElement).offsetWidth + 2, 10)

/** Where the selection's bar lies: by the selected notes, where it covers no neighbour if there is such a place. */
export function useBarPlace(board: Board, bar: Ref<HTMLElement | null>, notes: Ref<readonly NoteId[]>) {
  const natural = shallowRef(0)
  let last: number | null = null
  const tools = useToolsAround(bar, [notes, board.viewport])
  const { boxOf, notesIn } = tableBoxes(board)

  watch(
    [notes, board.viewport, bar],
    async () => {
      await nextTick()
      natural.value = bar.value ? lengthOf(bar.value) : 0
    },
    { immediate: true },
  )

  return computed(() => {
    const selected = around(notes.value.flatMap((id) => boxOf(id) ?? []))
    if (!selected) return {}
    const { width: wide, height: tall } = board.viewport.value
    const free = { left: MARGIN, top: MARGIN, right: wide - MARGIN, bottom: tall - MARGIN }
    const whole = natural.value || USUAL
    const room = Math.max(1, wide - 2 * MARGIN)
    // On a phone there is no room for one row.
    const long = { width: Math.min(whole, room), height: Math.ceil(whole / room) * ROW }
    const square = { width: Math.ceil(long.width * 0.6), height: 2 * ROW - 4 }
    const { at, bar: shape, nth } = placeBar(selected, [long, square], free, notesIn, tools.value, last)
    last = nth
    return {
      translate: `${at[0]}px ${at[1]}px`,
      ...(shape === square ? { maxWidth: `${square.width}px` } : {}),
    }
  })
}
