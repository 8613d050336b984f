import { computed, nextTick, type Ref, shallowRef, watch } from 'vue'
import { around, type Box, noteBox } from '#shared/board/geometry.ts'
import type { NoteId } from '#shared/ids.ts'
import { toBoard, toScreen } from '../../engine/camera.ts'
import { placeBar } from './barPlace.ts'
import { type Board } from '../boardContext.ts'

/** Pixels between the bar and the edge of the table. */
const MARGIN = 12

/** The height of one row of buttons, and the length of the bar before it is known, in pixels. */
const ROW = 50
const USUAL = 480

/** How long the bar is with all its buttons in one row, however many rows it has now. */
const lengthOf = (bar: HTMLElement): number =>
  [...bar.children].reduce((sum, child) => sum + (child as HTMLElement).offsetWidth + 2, 10)

/** The boxes of what floats over the table, in pixels of the table. */
export function toolsAround(bar: HTMLElement): Box[] {
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

/** Where the selection's bar lies: by the selected notes, where it covers no neighbour if there is such a place. */
export function useBarPlace(board: Board, bar: Ref<HTMLElement | null>, notes: Ref<readonly NoteId[]>) {
  const { engine } = board
  const natural = shallowRef(0)
  let last: number | null = null
  const tools = shallowRef<readonly Box[]>([])

  // Looked up when the selection changes, not in every frame: reading boxes lays the page out.
  watch(
    [notes, board.viewport, bar],
    async () => {
      await nextTick()
      tools.value = bar.value ? toolsAround(bar.value) : []
      natural.value = bar.value ? lengthOf(bar.value) : 0
    },
    { immediate: true },
  )

  function onScreen(box: Box): Box {
    const [left, top] = toScreen(board.camera.value, [box.left, box.top])
    const [right, bottom] = toScreen(board.camera.value, [box.right, box.bottom])
    return { left, top, right, bottom }
  }
  function boxOf(id: NoteId): Box | null {
    const at = engine.seenAt(id, board.others.value)
    return at ? onScreen(noteBox(at)) : null
  }
  function notesIn(box: Box): Box[] {
    const [left, top] = toBoard(board.camera.value, [box.left, box.top])
    const [right, bottom] = toBoard(board.camera.value, [box.right, box.bottom])
    return engine.content.within({ left, top, right, bottom }).flatMap((id) => boxOf(id) ?? [])
  }

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
