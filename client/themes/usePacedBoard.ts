import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

type Board = Pick<BoardSnapshot, 'notes' | 'themes' | 'shapes'>

/** From so many notes on, reading all of them at each change would leave no time for anything else. */
const large = 1_000
/** Milliseconds between readings of a large board. */
const pace = 500

/** A board for whoever reads it whole: at each change while it is small, twice a second when it is large. */
export function usePacedBoard(board: () => Board): Readonly<ShallowRef<Board>> {
  const paced = shallowRef(board())
  let timer: ReturnType<typeof setTimeout> | undefined

  function read(): void {
    clearTimeout(timer)
    timer = undefined
    paced.value = board()
  }
  watch(board, (now) => {
    // A board that has just come, or whose themes were changed by a press, is not waited for.
    if (
      now.notes.length < large ||
      now.themes.length !== paced.value.themes.length ||
      now.shapes.length !== paced.value.shapes.length ||
      paced.value.notes.length < large
    )
      read()
    else timer ??= setTimeout(read, pace)
  })
  onScopeDispose(() => clearTimeout(timer))
  return paced
}
