import { type Box, noteBox } from '#shared/board/geometry.ts'
import type { NoteId } from '#shared/ids.ts'
import { toBoard, toScreen } from '../../engine/camera.ts'
import type { Board } from '../boardContext.ts'

/** Boxes of the board in pixels of the table, as they are seen just now. */
export function tableBoxes(board: Board) {
  const { engine, camera, others } = board

  function onScreen(box: Box): Box {
    const [left, top] = toScreen(camera.value, [box.left, box.top])
    const [right, bottom] = toScreen(camera.value, [box.right, box.bottom])
    return { left, top, right, bottom }
  }

  function boxOf(id: NoteId): Box | null {
    const at = engine.seenAt(id, others.value)
    return at ? onScreen(noteBox(at)) : null
  }

  /** The notes that lie in a box of the table. */
  function notesIn(box: Box): Box[] {
    const [left, top] = toBoard(camera.value, [box.left, box.top])
    const [right, bottom] = toBoard(camera.value, [box.right, box.bottom])
    return engine.content.within({ left, top, right, bottom }).flatMap((id) => boxOf(id) ?? [])
  }

  return { onScreen, boxOf, notesIn }
}
