import { NOTE, type Point } from '#shared/board/note.ts'
import type { Box } from '#shared/board/geometry.ts'

const side = 512

const cellOf = (value: number): number => Math.floor(value / side)
/** One number for a cell; boards reach a few hundred cells in each direction. */
const keyOf = (column: number, row: number): number => column * 65_536 + row

/** Whether a note with its corner there overlaps a box; asked thousands of times a frame. */
const touches = ([x, y]: Point, { left, top, right, bottom }: Box): boolean =>
  x < right && x + NOTE.width > left && y < bottom && y + NOTE.height > top

/** Notes by place: a uniform grid of cells, each note in the cell of its corner. */
export class SpatialGrid<Id extends string> {
  readonly #places = new Map<Id, Point>()
  readonly #cells = new Map<number, Set<Id>>()

  get size(): number {
    return this.#places.size
  }

  placeOf(id: Id): Point | undefined {
    return this.#places.get(id)
  }

  *all(): Iterable<{ id: Id; at: Point }> {
    for (const [id, at] of this.#places) yield { id, at }
  }

  put(id: Id, at: Point): void {
    const old = this.#places.get(id)
    if (old && old[0] === at[0] && old[1] === at[1]) return
    this.remove(id)
    this.#places.set(id, at)
    const key = keyOf(cellOf(at[0]), cellOf(at[1]))
    const cell = this.#cells.get(key)
    if (cell) cell.add(id)
    else this.#cells.set(key, new Set([id]))
  }

  remove(id: Id): void {
    const at = this.#places.get(id)
    if (!at) return
    this.#places.delete(id)
    const key = keyOf(cellOf(at[0]), cellOf(at[1]))
    const cell = this.#cells.get(key)
    cell?.delete(id)
    if (cell?.size === 0) this.#cells.delete(key)
  }

  clear(): void {
    this.#places.clear()
    this.#cells.clear()
  }

  /** The notes that overlap a box, in no particular order. */
  within(box: Box): Id[] {
    const found: Id[] = []
    // A note reaches at most one cell to the right and below its corner.
    const first = [cellOf(box.left) - 1, cellOf(box.top) - 1] as const
    const last = [cellOf(box.right), cellOf(box.bottom)] as const
    const wanted = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
    if (wanted > this.#cells.size) {
      for (const [id, at] of this.#places) if (touches(at, box)) found.push(id)
      return found
    }
    for (let column = first[0]; column <= last[0]; column += 1) {
      for (let row = first[1]; row <= last[1]; row += 1) {
        for (const id of this.#cells.get(keyOf(column, row)) ?? []) {
          if (touches(this.#places.get(id)!, box)) found.push(id)
        }
      }
    }
    return found
  }
}
