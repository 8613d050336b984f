import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { BoardRoom } from './BoardRoom.ts'

/** Closes a board's lines of those whose rights have changed, and of whoever is nobody any more. */
export function closeLines(
  room: BoardRoom,
  test: (actor: Actor, board: BoardId) => boolean,
  close: CloseName,
): void {
  for (const connection of [...room.connections]) {
    const actor = connection.visitor.actor()
    if (actor && !test(actor, room.board)) continue
    connection.close(actor ? close : 'signedOut')
    room.leave(connection)
  }
}
