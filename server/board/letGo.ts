import type { BoardId } from '#shared/ids.ts'
import type { BoardRoom } from './BoardRoom.ts'

/** Lets rooms go out of memory in which nothing has happened for a while. */
export async function letGo(rooms: Map<BoardId, BoardRoom>, quiet: number, now: () => number): Promise<void> {
  const isQuiet = (room: BoardRoom) => room.isIdle() && now() - room.quietSince >= quiet
  for (const room of [...rooms.values()]) {
    if (!isQuiet(room)) continue
    await room.compact()
    // Somebody may have come in meanwhile.
    if (!isQuiet(room) || rooms.get(room.board) !== room) continue
    rooms.delete(room.board)
    room.dispose()
  }
}
