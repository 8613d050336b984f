import { type Ref, shallowRef } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { type Board } from '../boardContext.ts'

const asked = new WeakMap<Board, Ref<NoteId | null>>()

/** The note that somebody is about to split. */
export function useSplitting(board: Board): Ref<NoteId | null> {
  let note = asked.get(board)
  if (!note) asked.set(board, (note = shallowRef(null)))
  return note
}
