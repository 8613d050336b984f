import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'

/** What a note's name says of its opposite views: "Toisaalta-pari: lappu 12". */
export function usePairWords({ engine }: Board) {
  const { t } = useI18n()
  return (id: NoteId): string[] =>
    engine.shapes.opposedTo(id).map((other) => {
      const number = engine.content.notes.get(other)?.number ?? null
      return number === null ? t('pairs.noteUnnumbered') : t('pairs.note', { number: String(number) })
    })
}
