import { watch } from 'vue'
import { placeOf } from '#shared/board/boardId.ts'
import type { ActivityId, NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useCommand } from '../../workshop/useCommand.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import type { Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'
import { useShowing } from '../../workshop/useShowing.ts'

/** How who facilitates, or leads the table, hides the selected notes from everybody, with a way back. */
export function useHiding(board: Board): void {
  const { t } = useI18n()
  const { run } = useCommand()
  const store = useWorkshopStore()
  const { show, dismiss } = useToasts()
  const { announce } = useAnnouncer()
  const { showAgain } = useShowing()

  async function hide(): Promise<void> {
    const { board: id } = board.engine.port.snapshot().meta
    const activity = placeOf(id)?.activity
    if (!activity || board.can('hide-notes') !== true) return
    const gone: NoteId[] = []
    for (const note of board.engine.targets()) {
      if (!(await run('note:hide', { activity, board: id, note: note.id }))) break
      gone.push(note.id)
    }
    if (gone.length === 0) return
    const text = t('protection.hidden.done', gone.length)
    announce(text)
    const message = show({
      tone: 'info',
      text,
      action: { label: t('protection.hidden.show'), run: () => void back(activity, gone) },
    })
    untilShown(gone, message)
  }

  /** Once they are back, by whatever way, the message offers nothing any more. */
  function untilShown(notes: readonly NoteId[], message: number): void {
    const known = () => new Set((store.me?.tends ?? store.view)?.hidden?.map(({ id }) => id))
    const seen = watch(known, (hidden, before) => {
      if (!notes.some((note) => before.has(note)) || notes.some((note) => hidden.has(note))) return
      dismiss(message)
      seen()
    })
  }

  async function back(activity: ActivityId, notes: readonly NoteId[]): Promise<void> {
    for (const note of notes) if (!(await showAgain(activity, note))) return
  }

  const tends = () => board.tends.value
  useDeed(board, 'hide-notes', () => void hide(), tends)
}
