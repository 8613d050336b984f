import { NOTE, type Point } from '#shared/board/note.ts'

/** Interim. */
export function freeSpot(near: Point, taken: readonly Point[]): Point {
  const [sx, sy] = [NOTE.width + NOTE.gap, NOTE.height + NOTE.gap]
  const free = ([x, y]: Point) => !taken.some(([a, b]) => Math.abs(a - x) < sx && Math.abs(b - y) < sy)
  for (let ring = 0; ring < 60; ring += 1)
    for (let row = -ring; row <= ring; row += 1)
      for (let column = -ring; column <= ring; column += 1) {
        if (Math.max(Math.abs(row), Math.abs(column)) !== ring) continue
        const at: Point = [near[0] + column * sx, near[1] + row * sy]
        if (free(at)) return at
      }
  return near
}
