import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/**
 * The lines that come along with notes to another board: those between two notes that are there then, and that
 * belong to one that comes only now. So a line that somebody took away there stays away when notes come again.
 */
export function linesAmong(
  from: readonly BoardSnapshot[],
  coming: readonly Note[],
  onto: BoardSnapshot,
): BoardOp[] {
  const there = new Set(onto.notes.map(({ id }) => id))
  const news = new Set(coming.map(({ id }) => id).filter((id) => !there.has(id)))
  const willBe = (id: Note['id']) => there.has(id) || news.has(id)
  return from
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.is === 'connector')
    .filter(({ from: one, to: other }) => willBe(one) && willBe(other) && (news.has(one) || news.has(other)))
    .map((shape) => ({ op: 'shape/add', shape }))
}
