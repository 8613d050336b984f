import type { BoardOp, Origin } from '#shared/board/ops.ts'
import type { PersonId } from '#shared/ids.ts'
import { StorageFault } from '../storage/ports.ts'
import type { BoardRoom } from './BoardRoom.ts'

/** Milliseconds that the server's hand waits for the store before it says that it could not. */
const PATIENCE = 10_000

export type Why = Extract<Origin, { from: 'server' }>['why']

/**
 * The server's own hand on a board: does the ops, gives new notes their numbers and waits until all of it
 * is stored. Ops are idempotent, so whoever is told of a fault may do the same again.
 * @throws StorageFault when the store does not answer in time; the ops stay in memory and are tried on
 */
export function hand(
  room: BoardRoom,
  ops: readonly BoardOp[],
  why: Why,
  by: PersonId | null = null,
): Promise<void> {
  return handWith(room, () => room.edition.perform(ops, { from: 'server', why }, by))
}

/**
 * The same for what is decided on the board as it is at that moment.
 * @throws StorageFault as `hand` does
 */
export async function handWith(room: BoardRoom, act: () => void): Promise<void> {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => late.resolve('late'), PATIENCE)
  const done = work(room, act)
  // Whoever has been told of a fault is not told again.
  done.catch(() => {})
  const outcome = await Promise.race([done, late.promise]).finally(() => clearTimeout(timer))
  if (outcome === 'late') throw new StorageFault(`${room.board} could not be stored in time`)
}

async function work(room: BoardRoom, act: () => void): Promise<void> {
  await room.settled()
  if (room.stage === 'gone') throw new StorageFault(`${room.board} is not there any more`)
  act()
  await room.stored()
}
