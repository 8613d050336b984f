import { computed, watch } from 'vue'
import { themeLetter } from '#shared/board/theme.ts'
import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { type Board } from '../boardContext.ts'
import type { PreviewedTheme } from './previewedTheme.ts'

const ringsOf = { strong: 3, moderate: 2, weak: 1 } as const

/** Shows a proposed theme on the table and says so; gives what its frame is called. */
export function usePreview(board: Board, preview: () => PreviewedTheme | null) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()

  watch(
    preview,
    (now) => {
      board.engine.showPreview(now && now.noteIds.map((id) => id as NoteId))
      if (now) announce(t('board.said.preview', board.preview.value?.slots.size ?? 0))
    },
    { immediate: true },
  )

  return computed(() => {
    const now = preview()
    if (!now) return null
    const place = board.themes.value.findIndex(({ id }) => id === now.id)
    const letter = themeLetter(place >= 0 ? place : board.themes.value.length)
    return { letter, title: now.title, rings: ringsOf[now.cohesion] }
  })
}
