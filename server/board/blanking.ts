import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import type { Note } from '#shared/board/note.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardRoom } from './BoardRoom.ts'

/**
 * Leaves nothing of what a board ever held, in memory or in the store, but the notes that are to stay, and goes on with
 * an edition of those (S44). Its pictures are the heir's from then on. Fails when the store does; it may be called again.
 * @returns the number of the edition that begins
 */
export async function blank(
  room: BoardRoom,
  heir: BoardId,
  stays: (note: Note) => boolean = () => false,
): Promise<number> {
  await room.closing?.catch(() => {})
  const { tools, board } = room
  room.stage = 'sealing'
  await room.rested()
  const epoch = room.edition.epoch + 1
  const meta = { schema: SCHEMA, board, epoch, born: tools.now() }
  const doc = birth({ ...emptyBoard(meta), notes: room.snapshot().notes.filter(stays) })
  const first = Y.encodeStateAsUpdate(doc)
  const stored = await tools.commit.withdraw(board)
  try {
    await tools.boards.blank(board, { epoch, first }, heir)
    room.turn({ epoch, doc, updates: [first] })
  } finally {
    room.stage = 'open'
    stored()
  }
  return epoch
}
