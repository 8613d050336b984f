import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { Point } from '#shared/board/note.ts'
import { wholes } from '../../engine/arrange/bodies.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { type Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'
import { BOARD_TYPE, copyOf } from './boardFormat.ts'
import { heldBy, usePasting } from './usePasting.ts'

/** Fields, and words that somebody has marked, have the clipboard first. */
const isElsewhere = ({ target }: Event) =>
  target instanceof Element && target.closest('textarea, input, select, [contenteditable]') !== null
const hasMarkedWords = () => (document.getSelection()?.toString() ?? '') !== ''

/** What copying does on a board: which notes, in which words. */
export function useCopying(board: Board) {
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { act } = useActions(board)
  const { t } = useI18n()

  function selected() {
    const { content } = board.engine
    const notes = wholes(board.engine).flatMap((note) => {
      const at = content.placeOf(note.id)
      return at ? [{ note, at, top: content.stacks.topOf(note.id) }] : []
    })
    return notes.length > 0 ? copyOf(board.engine.port.snapshot().meta.board, notes) : null
  }

  const said = () => announce(t('paper.copied', wholes(board.engine).length))

  /** Copies without a copy event, for menus and the palette. */
  async function toClipboard(isCut: boolean): Promise<void> {
    const copy = selected()
    if (!copy) return
    try {
      const blob = (text: string, type: string) => new Blob([text], { type })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob(copy.plain, 'text/plain'),
          'text/html': blob(copy.html, 'text/html'),
        }),
      ])
      said()
      if (isCut) act('archive', null)
    } catch {
      show({ tone: 'info', text: t('paper.notCopied') })
    }
  }

  /** Answers a copy or a cut of the browser. */
  function answer(event: ClipboardEvent, isCut: boolean): void {
    if (isElsewhere(event) || hasMarkedWords() || !event.clipboardData) return
    if (isCut && board.engine.setting.writes !== true) return
    const copy = selected()
    if (!copy) return
    event.preventDefault()
    event.clipboardData.setData(BOARD_TYPE, copy.own)
    event.clipboardData.setData('text/html', copy.html)
    event.clipboardData.setData('text/plain', copy.plain)
    said()
    if (isCut) act('archive', null)
  }

  return { answer, toClipboard }
}

/** Copy, cut and paste while the keyboard is on a face. `where` tells the place that is pointed at, if any. */
export function useClipboard(
  scope: Ref<HTMLElement | null>,
  board: Board,
  where: () => Point | undefined = () => undefined,
): void {
  const { answer } = useCopying(board)
  const { take } = usePasting(board)
  useEventListener(scope, 'copy', (event: ClipboardEvent) => answer(event, false))
  useEventListener(scope, 'cut', (event: ClipboardEvent) => answer(event, true))
  useEventListener(scope, 'paste', (event: ClipboardEvent) => {
    if (isElsewhere(event) || !event.clipboardData) return
    if (take(heldBy(event.clipboardData), where())) event.preventDefault()
  })
}
