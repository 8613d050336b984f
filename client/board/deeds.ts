import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { ActionName } from '../engine/actions/action.ts'
import { type Board } from './boardContext.ts'

/** How an action is done here when it is not the board's alone: a panel, a tool, a question back. */
export type Deed = () => void

const deeds = new WeakMap<Board, Map<ActionName, readonly Deed[]>>()

function deedsOn(board: Board): Map<ActionName, readonly Deed[]> {
  let known = deeds.get(board)
  if (!known) {
    known = shallowReactive(new Map<ActionName, readonly Deed[]>())
    deeds.set(board, known)
  }
  return known
}

/**
 * Says how an action is done or asked for as long as the scope lives: `useDeed(board, 'find', () => field.focus())`.
 * With it an action that `needs` more is offered everywhere; one that could do alone is done this way instead.
 * The latest counts.
 * @param holds what must hold meanwhile: who may not do it is not told of it at every note
 */
export function useDeed(board: Board, name: ActionName, deed: Deed, holds: () => boolean = () => true): void {
  const on = deedsOn(board)
  const withdraw = () =>
    on.set(
      name,
      (on.get(name) ?? []).filter((other) => other !== deed),
    )
  watch(holds, (now) => (now ? on.set(name, [...(on.get(name) ?? []), deed]) : withdraw()), {
    immediate: true,
  })
  onScopeDispose(withdraw)
}

/** How an action is done here, if somebody has said so. */
export const deedOf = (board: Board, name: ActionName): Deed | null =>
  deedsOn(board).get(name)?.at(-1) ?? null
