import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { ActivityId, BoardId } from '#shared/ids.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/**
 * Where the notes of an activity lie that people see: gathered, or where one has not been gathered on its table's board.
 * What was put away or hidden is not among them. Boards that people write alone on are never read (A6).
 */
export async function lyingNotes(
  house: Pick<House, 'rooms'>,
  desk: Desk,
  activity: ActivityId,
): Promise<{ board: BoardId; note: Note }[]> {
  const stem = { workshop: desk.id, activity }
  const synthesis = boardIdOf({ kind: 'synthesis', ...stem })
  const boards = desk.state.groups.map(({ id: group }) => boardIdOf({ kind: 'group', ...stem, group }))
  const [gathered, ...tables] = await Promise.all(
    [synthesis, ...boards].map(async (board) => ({
      board,
      notes: (await house.rooms.snapshot(board)).notes,
    })),
  )
  // A copy that was put away there must not come back from its table.
  const taken = new Set(gathered!.notes.flatMap(({ id, source }) => (source ? [id, source.note] : [id])))
  return [gathered!, ...tables].flatMap(({ board, notes }) =>
    notes
      .filter(({ id, archived }) => archived === null && (board === synthesis || !taken.has(id)))
      .map((note) => ({ board, note })),
  )
}
