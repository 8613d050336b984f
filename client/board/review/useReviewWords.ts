import { heldReason } from '#shared/board/holding.ts'
import type { Note } from '#shared/board/note.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'

/** How far a note is from being seen by others, in words; null where notes are seen as they are written. */
export function useReviewWords({ surroundings }: Pick<Board, 'surroundings'>): (note: Note) => string | null {
  const { t } = useI18n()
  return (note) => {
    if (!surroundings.value.reviewed) return null
    const reason = heldReason(note)
    if (reason === null) return t('review.waiting')
    return reason === '' ? t('review.held') : t('review.heldWhy', { reason })
  }
}
