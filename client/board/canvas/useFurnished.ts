import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { type Board } from '../boardContext.ts'

/** Milliseconds after which rails and panels come even where the board is still on its way. */
const patience = 1_000

/**
 * Whether what stands around the table is shown: once the board has been drawn for the first time, so that its notes
 * do not wait for rails, menus and the map.
 */
export function useFurnished(board: Board, drawn: Ref<boolean>): Ref<boolean> {
  const furnished = ref(board.state.value !== 'joining')
  const furnish = () => (furnished.value = true)
  // In a frame of its own, when that of the notes has been seen.
  watch(drawn, () => requestAnimationFrame(() => setTimeout(furnish, 40)))
  const late = setTimeout(furnish, patience)
  onScopeDispose(() => clearTimeout(late))
  return furnished
}
