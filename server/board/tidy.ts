import type { BoardRoom } from './BoardRoom.ts'
import { soon } from './soon.ts'

/** Merges what is stored and given to newcomers: what has been taken out of the document is in no update then. */
export async function tidy(room: BoardRoom): Promise<void> {
  // One that is under way may have begun too early.
  await room.compact()
  await room.compact()
  // What was told of it is taken out of the store with it.
  const told = room.past.tell()
  room.tools.commit.hurry()
  await soon(told)
}
