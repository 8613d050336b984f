import { inject, type InjectionKey, provide } from 'vue'
import type { useEngine } from './useEngine.ts'

/** The board that the components under a face work on. */
export type Board = ReturnType<typeof useEngine>

const key: InjectionKey<Board> = Symbol('board')

export const provideBoard = (board: Board): void => provide(key, board)

/** The board of the nearest face. */
export function useBoardContext(): Board {
  const board = inject(key)
  if (!board) throw new Error('No board is open here')
  return board
}
