import { computed } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Board } from '../boardContext.ts'
import { useNoteNames } from '../useNoteNames.ts'

/** Who writes on which note just now, by name. */
export function useWriters(board: Board) {
  const { list } = useI18n()
  const { personName } = useNoteNames(board)
  return computed(() => {
    const writers = new Map<NoteId, Set<string>>()
    for (const other of board.others.value) {
      if (other.typing === null) continue
      writers.set(other.typing, (writers.get(other.typing) ?? new Set()).add(personName(other)))
    }
    return new Map([...writers].map(([id, names]) => [id, list([...names])]))
  })
}
