import { useElementSize } from '@vueuse/core'
import { computed, type Ref } from 'vue'
import { around, type Box, noteBox } from '#shared/board/geometry.ts'
import type { NoteId } from '#shared/ids.ts'
import { toBoard, toScreen } from '../engine/camera.ts'
import { placeBar } from './barPlace.ts'
import { type Board } from './boardContext.ts'

/** Where the selection's bar lies: by the selected notes, where it covers no neighbour if there is such a place. */
export function useBarPlace(board: Board, bar: Ref<HTMLElement | null>, notes: Ref<readonly NoteId[]>) {
  const { engine } = board
  const { width, height } = useElementSize(bar, undefined, { box: 'border-box' })
  let last: number | null = null

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
    const { inset } = engine.eye
    const viewport = board.viewport.value
    const free = {
      left: inset.left,
      top: inset.top,
      right: viewport.width - inset.right,
      bottom: viewport.height - inset.bottom,
    }
    const size = { width: width.value || 420, height: height.value || 48 }
    const { at, nth } = placeBar(selected, size, free, notesIn, last)
    last = nth
    return { translate: `${at[0]}px ${at[1]}px` }
  })
}
