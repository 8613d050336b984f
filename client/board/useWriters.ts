import { computed } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { type Board } from './boardContext.ts'
import { useNoteNames } from './useNoteNames.ts'

/** Who writes on which note just now: the names, and the colour number of the first one's table. */
export function useWriters(board: Board) {
  const { list } = useI18n()
  const { personName } = useNoteNames(board)
  return computed(() => {
    const { groups } = board.surroundings.value
    const writers = new Map<NoteId, { names: Set<string>; mark: number | null }>()
    for (const other of board.others.value) {
      if (other.typing === null) continue
      const mark = groups.find(({ id }) => id === other.who.group)?.colour ?? null
      const known = writers.get(other.typing) ?? { names: new Set(), mark }
      known.names.add(personName(other))
      writers.set(other.typing, known)
    }
    return new Map([...writers].map(([id, { names, mark }]) => [id, { name: list([...names]), mark }]))
  })
}
