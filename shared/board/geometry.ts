import { NOTE, type Point } from './note.ts'

/** A rectangle in board units (or pixels); `right` and `bottom` are outside it. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** Where a note lies: its top left corner and the size every note has. */
export const noteBox = ([x, y]: Point): Box => ({
  left: x,
  top: y,
  right: x + NOTE.width,
  bottom: y + NOTE.height,
})

/** The box between two corners, whichever way they were given. */
export const boxBetween = ([ax, ay]: Point, [bx, by]: Point): Box => ({
  left: Math.min(ax, bx),
  top: Math.min(ay, by),
  right: Math.max(ax, bx),
  bottom: Math.max(ay, by),
})

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top
export const middleOf = (box: Box): Point => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const holds = (box: Box, [x, y]: Point): boolean =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
})

/** The smallest box around all, or null for none. */
export function around(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null
  for (const box of boxes) {
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : box
  }
  return all
}

export const plus = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by]
export const minus = ([ax, ay]: Point, [bx, by]: Point): Point => [ax - bx, ay - by]
export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

/** Keeps a note on the board and on whole units, so that sums of moves stay tidy. */
export const onBoard = ([x, y]: Point): Point => [
  Math.min(NOTE.reach, Math.max(-NOTE.reach, Math.round(x))),
  Math.min(NOTE.reach, Math.max(-NOTE.reach, Math.round(y))),
]
