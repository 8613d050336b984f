import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import type { Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'

/**
 * While a line has one end: Enter draws it to the note with the keyboard, a press to the note pressed, Escape leaves
 * it. The arrows walk as ever.
 */
export function useLinkEnd(scope: Ref<HTMLElement | null>, board: Board) {
  const { shapes } = board.engine
  const { act } = useActions(board)
  const { announce } = useAnnouncer()
  const { t } = useI18n()

  /** What is asked for now. */
  const asked = (): string => t(shapes.loose?.end === 'from' ? 'shapes.said.linkFrom' : 'shapes.said.link')

  /** Ends the line at a note; false where it cannot end. */
  function end(to: NoteId): boolean {
    const { linking: from, loose } = shapes
    if (!from || to === from) return false
    if (loose) return act('tie-line', { ...loose, to })
    return act('connect', { from, to })
  }

  /** Leaves the line undrawn, or as it was. */
  function leave(): void {
    if (!shapes.linking) return
    announce(t(shapes.loose ? 'shapes.said.linkKept' : 'shapes.said.linkOff'))
    shapes.link(null)
  }

  function key(event: KeyboardEvent): void {
    const from = shapes.linking
    const inControl =
      event.target instanceof Element && event.target.closest('button, input, textarea, select')
    if (!from || inControl) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') {
      const to = board.engine.selection.focus
      if (!to || !end(to)) announce(asked())
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A row of the list; on the canvas the hand knows what is under it. */
  function press(event: MouseEvent): void {
    const from = shapes.linking
    const row = event.target instanceof Element ? event.target.closest('[role=row][data-note]') : null
    const to = row?.getAttribute('data-note') as NoteId | null | undefined
    if (!from || !to || to === from) return
    event.preventDefault()
    event.stopPropagation()
    end(to)
  }

  useEventListener(scope, 'keydown', key, { capture: true })
  useEventListener(scope, 'click', press, { capture: true })
  return { asked, end, leave }
}
