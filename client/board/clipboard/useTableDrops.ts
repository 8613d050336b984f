import { useEventListener } from '@vueuse/core'
import { type Ref, ref } from 'vue'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { toBoard } from '../../engine/camera.ts'
import { type Board } from '../boardContext.ts'
import { openLink } from '../links/linkParts.ts'
import { useActions } from '../useActions.ts'
import { heldBy, usePasting } from './usePasting.ts'

/** A press becomes a pull after so many pixels. */
const PULLS_AFTER = 6

/**
 * What comes onto the table from outside: files and texts that are dropped, a paper that is pulled from the rail,
 * and the way out by a link (Ctrl or Cmd and a press). Returns the paper on its way, in pixels of the table.
 */
export function useTableDrops(root: Ref<HTMLElement | null>, surface: Ref<HTMLElement | null>, board: Board) {
  const { act } = useActions(board)
  const { take } = usePasting(board)
  const paper = ref<Point | null>(null)

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const box = surface.value?.getBoundingClientRect()
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)]
  }
  const onBoard = (event: MouseEvent): Point => toBoard(board.engine.camera, at(event))
  const mayWrite = () => board.engine.setting.writes === true

  useEventListener(surface, 'dragover', (event: DragEvent) => {
    if (!mayWrite() || !event.dataTransfer) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  })
  useEventListener(surface, 'drop', (event: DragEvent) => {
    // Even where nobody may write: else the browser would leave the page for the file.
    event.preventDefault()
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null
    const note = (card?.dataset['note'] as NoteId | undefined) ?? null
    if (mayWrite() && event.dataTransfer) take(heldBy(event.dataTransfer), onBoard(event), note)
  })
  useEventListener(
    surface,
    'click',
    (event: MouseEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      const link = document
        .elementsFromPoint(event.clientX, event.clientY)
        .find((element) => element instanceof HTMLElement && element.dataset['href'] !== undefined)
      if (link instanceof HTMLElement) openLink(link.dataset['href']!)
    },
    { capture: true },
  )

  // ---- a paper from the rail

  let from: { id: number; at: Point } | null = null
  let pulled = false
  const end = () => {
    from = null
    paper.value = null
  }
  useEventListener(root, 'pointerdown', (event: PointerEvent) => {
    const button = event.target instanceof Element && event.target.closest('[data-command="add-note"]')
    if (!button || event.button !== 0 || !mayWrite()) return
    from = { id: event.pointerId, at: [event.clientX, event.clientY] }
    pulled = false
  })
  const onMove = (event: PointerEvent) => {
    if (from?.id !== event.pointerId) return
    const far = Math.hypot(event.clientX - from.at[0], event.clientY - from.at[1])
    if (far < PULLS_AFTER && !paper.value) return
    pulled = true
    paper.value = at(event)
  }
  const onUp = (event: PointerEvent) => {
    if (from?.id !== event.pointerId) return
    const isPulled = paper.value !== null
    const box = surface.value?.getBoundingClientRect()
    const rail = root.value?.querySelector('.rail')?.getBoundingClientRect()
    const inside = (area: DOMRect | undefined) =>
      area !== undefined &&
      event.clientX >= area.left &&
      event.clientX <= area.right &&
      event.clientY >= area.top &&
      event.clientY <= area.bottom
    end()
    if (isPulled && inside(box) && !inside(rail)) act('add-note', { at: onBoard(event) })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && from) end()
  }
  useEventListener(globalThis.window, 'pointermove', onMove)
  useEventListener(globalThis.window, 'pointerup', onUp)
  useEventListener(globalThis.window, 'pointercancel', end)
  useEventListener(globalThis.window, 'keydown', onKey)
  // The press that ended a pull is no press of the button.
  useEventListener(
    root,
    'click',
    (event: MouseEvent) => {
      if (!pulled) return
      pulled = false
      if (event.target instanceof Element && event.target.closest('[data-command="add-note"]')) {
        event.stopPropagation()
        event.preventDefault()
      }
    },
    { capture: true },
  )

  return { paper }
}
