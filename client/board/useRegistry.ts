import { actions } from '../engine/actions.ts'
import { type Board } from './boardContext.ts'
import { useTelling } from './useTelling.ts'

/** Makes the whole registry known to a board: for each face that has more than writing. */
export function useRegistry(board: Board): void {
  board.offer(actions, useTelling(board))
}
