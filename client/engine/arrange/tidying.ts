import { NOTE, type Point } from '#shared/board/note.ts'
import { around, type Box, grown, noteBox, overlaps } from '#shared/board/geometry.ts'
import { inReadingOrder } from '../neighbours.ts'
import type { Placed } from './aligning.ts'

const across = NOTE.width + NOTE.gap
const down = NOTE.height + NOTE.gap
/** So many steps from where it lies a block looks for room before it goes below everything. */
const rings = 24

/** How many columns a block of notes gets: as many as they already have side by side, within the shape of a screen. */
export function columnsFor(notes: readonly Placed[]): number {
  const widest = Math.ceil(Math.sqrt(notes.length * 2))
  const narrowest = Math.ceil(Math.sqrt(notes.length / 2))
  let most = 0
  let row = 0
  let top = -Infinity
  for (const { at } of inReadingOrder(notes)) {
    // The same rows as the reading order has.
    if (at[1] - top >= NOTE.height / 2 || at[1] < top - NOTE.height / 2) [row, top] = [0, at[1]]
    row += 1
    most = Math.max(most, row)
  }
  return Math.min(widest, Math.max(narrowest, most))
}

/**
 * Lays notes in a grid in reading order, as near to their upper left corner as there is room: nothing it
 * lays comes nearer to an obstacle than the gap between notes.
 */
export function tidied<P extends Placed>(notes: readonly P[], obstacles: readonly Box[]): P[] {
  const box = around(notes.map(({ at }) => noteBox(at)))
  if (!box) return []
  const columns = columnsFor(notes)
  const rows = Math.ceil(notes.length / columns)
  const size: Point = [columns * across - NOTE.gap, rows * down - NOTE.gap]
  const [left, top] = roomFor(size, [box.left, box.top], obstacles)
  return inReadingOrder(notes).map((note, index) => ({
    ...note,
    at: [left + (index % columns) * across, top + Math.floor(index / columns) * down],
  }))
}

/** The corner nearest to `near`, by whole steps of the grid, where a block of a size is clear of everything. */
function roomFor([width, height]: Point, [x, y]: Point, obstacles: readonly Box[]): Point {
  const reaches = (box: Box) =>
    box.left >= -NOTE.reach &&
    box.top >= -NOTE.reach &&
    box.right <= NOTE.reach + NOTE.width &&
    box.bottom <= NOTE.reach + NOTE.height
  const blockAt = ([left, top]: Point): Box => ({ left, top, right: left + width, bottom: top + height })
  const whole = grown(blockAt([x, y]), 0)
  const sought: Box = {
    left: whole.left - rings * across,
    top: whole.top - rings * down,
    right: whole.right + rings * across,
    bottom: whole.bottom + rings * down,
  }
  const near = obstacles.filter((box) => overlaps(box, grown(sought, NOTE.gap)))
  for (const [i, j] of steps) {
    const corner: Point = [x + i * across, y + j * down]
    const block = blockAt(corner)
    if (!reaches(block)) continue
    const kept = grown(block, NOTE.gap)
    if (!near.some((box) => overlaps(box, kept))) return corner
  }
  const all = around(obstacles)!
  // Below everything, or where the board ends, above it.
  const below: Point = [x, all.bottom + NOTE.gap]
  return reaches(blockAt(below)) ? below : [x, all.top - NOTE.gap - height]
}

/** Steps in columns and rows, the shortest way first; of equals to the right and down. */
const steps: readonly Point[] = Array.from({ length: (2 * rings + 1) ** 2 }, (_, index): Point => [
  (index % (2 * rings + 1)) - rings,
  Math.floor(index / (2 * rings + 1)) - rings,
]).sort(
  (a, b) =>
    Math.hypot(a[0] * across, a[1] * down) - Math.hypot(b[0] * across, b[1] * down) ||
    b[0] - a[0] ||
    b[1] - a[1],
)
