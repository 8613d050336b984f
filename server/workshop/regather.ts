import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { editBetween } from '#shared/board/textEdit.ts'
import type { ActivityId, BoardId } from '#shared/ids.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'

/** A note on the synthesis board, and on the table's board that it was gathered from. */
type Pair = { board: BoardId; atTable: Note; gathered: Note }

const synthesisOf = (desk: Desk, activity: ActivityId): BoardId =>
  boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })

/**
 * P8: the hall goes back from what is gathered to the tables. What facilitators have changed in the notes' words
 * meanwhile is brought to the tables, so that from there on the tables' words are the only ones.
 */
export async function handBack(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  const byBoard = Map.groupBy(await pairs(house, desk, activity), ({ board }) => board)
  for (const [board, found] of byBoard) {
    const ops = found.flatMap(({ atTable, gathered }) => [
      ...wordsBetween(atTable, gathered),
      ...(atTable.archived && !gathered.archived ? [{ op: 'note/restore' as const, id: atTable.id }] : []),
    ])
    if (ops.length > 0) await house.rooms.hand(board, ops, 'seed')
  }
}

/** P8: notes that are gathered already take the words that their tables gave them since; what a table archived is archived. */
export async function takeWords(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  const ops = (await pairs(house, desk, activity)).flatMap(({ atTable, gathered }): BoardOp[] => [
    ...wordsBetween(gathered, atTable),
    ...(atTable.archived && !gathered.archived
      ? [{ op: 'note/archive' as const, id: gathered.id, ...atTable.archived }]
      : []),
  ])
  if (ops.length > 0) await house.rooms.hand(synthesisOf(desk, activity), ops, 'seed')
}

async function pairs(house: House, desk: Desk, activity: ActivityId): Promise<Pair[]> {
  const { notes } = await house.rooms.snapshot(synthesisOf(desk, activity))
  const tables = Map.groupBy(
    notes.filter((note) => note.source !== null),
    (note) => note.source!.board,
  )
  const found = await Promise.all(
    [...tables].map(async ([board, gathered]) => {
      const atTable = new Map((await house.rooms.snapshot(board)).notes.map((note) => [note.id, note]))
      return gathered.flatMap((note): Pair[] => {
        const own = atTable.get(note.source!.note)
        return own ? [{ board, atTable: own, gathered: note }] : []
      })
    }),
  )
  return found.flat()
}

/** What makes a note say what another says: its text, kind, aim, question and picture. */
export function wordsBetween(before: Note, after: Note): BoardOp[] {
  const { id } = before
  const edit = editBetween(before.text, after.text)
  return [
    ...(edit ? [{ op: 'note/type' as const, id, ...edit }] : []),
    ...(before.kind === after.kind ? [] : [{ op: 'note/kind' as const, id, kind: after.kind }]),
    ...(before.aim === after.aim ? [] : [{ op: 'note/aim' as const, id, aim: after.aim }]),
    ...(before.question === after.question
      ? []
      : [{ op: 'note/ask' as const, id, question: after.question }]),
    ...(before.image?.id === after.image?.id && before.image?.alt === after.image?.alt
      ? []
      : [{ op: 'note/picture' as const, id, image: after.image }]),
  ]
}
