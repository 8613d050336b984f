import type { Standing } from '#shared/themes/clustering.ts'
import type { Apart } from './apart.ts'
import { centroids, unassigned } from './centroids.ts'
import { cutAt } from './cluster.ts'
import type { Named } from './collecting.ts'
import { liveCut } from './cut.ts'
import { type Board, seated, treeOf } from './grouping.ts'
import { settle } from './settling.ts'
import { empty } from './similarity.ts'

/** A new note joins a standing theme that it is clearly like; a doubtful one waits for its own kind, or in no theme. */
const joins = 1.2

type Stood = { ids: (string | null)[]; groups: number[] }

/**
 * Follows a board live: themes stand with their ids, a note leaves its own only for a clear gain, and what joins none
 * makes new themes at a cut that stands still. Where nothing stands, the board is grouped at that cut.
 */
export function follow(board: Board, standing: readonly Standing[]): Named {
  const cut = liveCut(board.lexicon)
  const { ids, groups } = stoodOn(board, standing)
  const anchorIds = new Set(board.anchors)
  const settled = settle(seatsOf(board), groups, ids.length, cut, board.apart, cut * joins)
  const rest = settled.groups.map((_, at) => at).filter((at) => settled.groups[at] === unassigned)
  const own = only(board, rest)
  const tree = treeOf(own, () => undefined)
  const made = seated(own, tree.sample, cutAt(tree.merges, tree.sample.length, cut), cut)
  rest.forEach((at, row) => {
    const group = made.groups[row] ?? unassigned
    if (group !== unassigned) settled.groups[at] = ids.length + group
  })
  const count = ids.length + made.count
  return {
    groups: settled.groups,
    count,
    cut,
    likeness: centroids(
      seatsOf(board).map((seat, at) => ({ ...seat, group: settled.groups[at] ?? unassigned })),
      count,
    ),
    anchors: [...ids.map((id) => (anchorIds.has(id) ? id : null)), ...made.anchors],
    ids: [...ids, ...made.anchors],
  }
}

/** Where the notes stand: as they stood, pinned ones where people put them, others with the guide they speak of. */
function stoodOn(board: Board, standing: readonly Standing[]): Stood {
  const places = new Map(board.notes.map(({ id }, at) => [id, at]))
  const ids: string[] = []
  const groups = board.notes.map(() => unassigned)
  for (const { id, noteIds } of standing.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const rows = noteIds.map((note) => places.get(note)).filter((at) => at !== undefined)
    if (rows.length === 0) continue
    for (const at of rows) if (groups[at] === unassigned) groups[at] = ids.length
    ids.push(id)
  }
  board.anchors.forEach((anchor, at) => {
    if (anchor === null || (groups[at] !== unassigned && board.notes[at]?.pin === null)) return
    if (!ids.includes(anchor)) ids.push(anchor)
    groups[at] = ids.indexOf(anchor)
  })
  return { ids, groups }
}

const seatsOf = ({ notes, vectors }: Board) =>
  notes.map(({ pin }, at) => ({ vector: vectors[at] ?? empty, pinned: pin !== null }))

/** Some rows of a board as a board of their own, of which nothing is known beforehand. */
function only(board: Board, rows: readonly number[]): Board {
  const pick = <T>(of: readonly T[]): T[] => rows.map((at) => of[at]).filter((one) => one !== undefined)
  const places = new Map(rows.map((at, row) => [at, row]))
  const apart: Apart = new Map(
    rows.map((at, row) => [
      row,
      new Set(
        [...(board.apart.get(at) ?? [])].map((other) => places.get(other)).filter((one) => one !== undefined),
      ),
    ]),
  )
  return {
    ...board,
    notes: pick(board.notes),
    vectors: pick(board.vectors),
    anchors: rows.map(() => null),
    apart,
  }
}
