import { inject, type InjectionKey, onScopeDispose, provide, type ShallowRef, shallowRef } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { Board } from './boardContext.ts'
import { useActions } from './useActions.ts'

/** What may be done on a board from beside it: whatever its own tools can, and showing one of its notes. */
export type BoardReach = {
  board: Board
  act: ReturnType<typeof useActions>['act']
  /** Brings a note into view and marks it; the keyboard stays where it is. */
  show: (note: NoteId) => void
  /** Marks two notes as a pair of opposite views; whether they are one now. */
  pair: (one: NoteId, other: NoteId) => boolean
  /** Lays notes that say the same in one stack, the first on top; whether they lie so now. */
  stack: (notes: readonly NoteId[]) => boolean
}

const key: InjectionKey<ShallowRef<BoardReach | null>> = Symbol('board reach')

/** Asks the board that opens below for its reach; null until it has opened. */
export function reachBoard(): Readonly<ShallowRef<BoardReach | null>> {
  const reach = shallowRef<BoardReach | null>(null)
  provide(key, reach)
  return reach
}

/** Gives the reach of a board to whoever asked for it around the face. */
export function lendBoard(board: Board): void {
  const asked = inject(key, null)
  if (!asked) return
  const { act } = useActions(board)
  const lent: BoardReach = {
    board,
    act,
    pair(one, other) {
      act('oppose-pair', { one, other })
      return board.engine.shapes.isPair(one, other)
    },
    stack([top, ...others]) {
      if (!top) return false
      act('stack-notes', { top, others })
      const { stacks } = board.engine.content
      return others.every((id) => stacks.topOf(id) === stacks.topOf(top))
    },
    show(note) {
      const number = board.engine.content.notes.get(note)?.number ?? null
      if (number === null) board.engine.reveal(note)
      else act('jump-to-note', number)
    },
  }
  asked.value = lent
  onScopeDispose(() => {
    if (asked.value === lent) asked.value = null
  })
}

/** The reach of the board beside which one stands, for parts of what asked for it. */
export const useBoardReach = (): Readonly<ShallowRef<BoardReach | null>> => inject(key, shallowRef(null))
