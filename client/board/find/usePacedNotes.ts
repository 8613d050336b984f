import { onScopeDispose, type Ref, shallowRef, triggerRef, watch } from 'vue'
import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { type Board } from '../boardContext.ts'

/** From so many notes on, looking through all of them at each change would leave no time for anything else. */
export const LARGE = 1_000
/** Milliseconds between looks at a large board. */
const pace = 300

/**
 * The notes of a board for whoever looks through all of them: told of each change while they are few, a few times a
 * second when they are many. `catchUp` is for those who cannot wait: somebody has just done something.
 */
export function usePacedNotes(board: Board): {
  notes: Ref<ReadonlyMap<NoteId, Note>>
  catchUp: () => void
} {
  const notes = shallowRef(board.notes.value)
  let timer: ReturnType<typeof setTimeout> | undefined

  function catchUp(): void {
    clearTimeout(timer)
    timer = undefined
    triggerRef(notes)
  }

  watch(
    board.notes,
    () => {
      if (board.notes.value.size < LARGE) triggerRef(notes)
      else timer ??= setTimeout(catchUp, pace)
    },
    { flush: 'sync' },
  )
  // What undo can take back is one's own deed and is seen at once; words being written stand in their own field.
  const stop = board.engine.subscribe(({ what }) => {
    if (what === 'undo' && board.notes.value.size >= LARGE && board.engine.typing === null) catchUp()
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
  })

  return { notes, catchUp }
}
