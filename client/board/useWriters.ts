import { computed } from 'vue'
import { type Board } from './boardContext.ts'
import { useNoteNames } from './useNoteNames.ts'

/** Who writes on which note just now: the name, and the colour number of the table. */
export function useWriters(board: Board) {
  const { personName } = useNoteNames(board)
  return computed(() => {
    const { groups } = board.surroundings.value
    return new Map(
      board.others.value.flatMap((other) => {
        if (other.typing === null) return []
        const mark = groups.find(({ id }) => id === other.who.group)?.colour ?? null
        return [[other.typing, { name: personName(other), mark }] as const]
      }),
    )
  })
}
