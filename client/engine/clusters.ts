import { NOTE, type Point } from '#shared/board/note.ts'

/** Notes that lie together, as one sees them from far: so many, around there. */
export type Cluster = { middle: Point; count: number }

/** Notes lie together when no more than about a note's width is between them. */
const side = { x: NOTE.width * 1.6, y: NOTE.height * 2 }

/** Fewer than this are seen for what they are. */
const fewest = 3

const reach = 4_096
const keyOf = (column: number, row: number): number => column * reach * 2 + row

/**
 * Gathers what lies together: cells of a grid that have notes and touch each other. Linear in the notes.
 *
 * @returns groups of three and more, in order of their first note
 */
export function clustersOf(notes: Iterable<{ at: Point }>): Cluster[] {
  type Cell = { column: number; row: number; count: number; x: number; y: number }
  const cells = new Map<number, Cell>()
  for (const { at } of notes) {
    const [column, row] = [Math.floor(at[0] / side.x), Math.floor(at[1] / side.y)]
    const key = keyOf(column, row)
    let cell = cells.get(key)
    if (!cell) cells.set(key, (cell = { column, row, count: 0, x: 0, y: 0 }))
    cell.count += 1
    cell.x += at[0]
    cell.y += at[1]
  }
  const clusters: Cluster[] = []
  for (const [first, begun] of cells) {
    cells.delete(first)
    const group = [begun]
    for (const { column, row } of group) {
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          const key = keyOf(column + dx, row + dy)
          const next = cells.get(key)
          if (!next) continue
          cells.delete(key)
          group.push(next)
        }
      }
    }
    const sum = (of: (cell: Cell) => number) => group.reduce((total, cell) => total + of(cell), 0)
    const count = sum((cell) => cell.count)
    if (count < fewest) continue
    const middle: Point = [
      sum((cell) => cell.x) / count + NOTE.width / 2,
      sum((cell) => cell.y) / count + NOTE.height / 2,
    ]
    clusters.push({ middle, count })
  }
  return clusters
}
