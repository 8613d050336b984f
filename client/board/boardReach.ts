import { inject, type InjectionKey, onScopeDispose, provide, type ShallowRef, shallowRef } from 'vue'
import type { Board } from './boardContext.ts'
import { useActions } from './useActions.ts'

/** What may be done on a board from beside it: whatever its own tools can. */
export type BoardReach = { board: Board; act: ReturnType<typeof useActions>['act'] }

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
  const lent: BoardReach = { board, act: useActions(board).act }
  asked.value = lent
  onScopeDispose(() => {
    if (asked.value === lent) asked.value = null
  })
}

/** The reach of the board beside which one stands, for parts of what asked for it. */
export const useBoardReach = (): Readonly<ShallowRef<BoardReach | null>> => inject(key, shallowRef(null))
