import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardRoom } from './BoardRoom.ts'

/**
 * Leaves nothing of what a board ever held, in memory or in the store, and goes on with an empty edition (S44). Its
 * pictures are the heir's from then on. Fails when the store does; it may be called again.
 * @returns the number of the edition that begins
 */
export async function blank(room: BoardRoom, heir: BoardId): Promise<number> {
  await room.closing?.catch(() => {})
  const { tools, board } = room
  room.stage = 'sealing'
  await room.rested()
  const epoch = room.edition.epoch + 1
  const doc = birth(emptyBoard({ schema: SCHEMA, board, epoch, born: tools.now() }))
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
