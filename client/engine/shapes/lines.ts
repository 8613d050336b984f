import { NOTE, type Point } from '#shared/board/note.ts'
import { type Box, middleOf, minus } from '#shared/board/geometry.ts'

/** A connector as it is drawn: from the edge of one note to the edge of another. */
export type Line = { from: Point; to: Point }

/** How far apart (board units) several lines between the same two notes run. */
const between = 20
/** Lines run at most so far beside the middles of the notes, so that all of them meet both. */
const mostBeside = NOTE.height / 2 - 8

/** How far each of `count` lines between two notes runs beside their middles. */
export function lanes(count: number): number[] {
  const step = count > 1 ? Math.min(between, (2 * mostBeside) / (count - 1)) : 0
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step)
}

/** Where a line through `at` in a direction runs within a box, in lengths of the direction; null when it misses. */
function crossing(box: Box, at: Point, way: Point): [number, number] | null {
  let [first, last] = [-Infinity, Infinity]
  const sides = [
    [box.left, box.right],
    [box.top, box.bottom],
  ] as const
  for (const axis of [0, 1] as const) {
    const [low, high] = sides[axis]
    if (way[axis] === 0) {
      if (at[axis] < low || at[axis] > high) return null
      continue
    }
    const [a, b] = [(low - at[axis]) / way[axis], (high - at[axis]) / way[axis]]
    first = Math.max(first, Math.min(a, b))
    last = Math.min(last, Math.max(a, b))
  }
  return first < last ? [first, last] : null
}

/**
 * The straight line between two boxes, from edge to edge: it never runs over what is written on them. `beside`
 * moves it to the left of its way. Null where the boxes touch, since there is nothing between them to see.
 */
export function lineBetween(a: Box, b: Box, beside = 0): Line | null {
  const [from, to] = [middleOf(a), middleOf(b)]
  const way = minus(to, from)
  const long = Math.hypot(...way)
  if (long === 0) return null
  const aside: Point = [(way[1] / long) * beside, (-way[0] / long) * beside]
  const start: Point = [from[0] + aside[0], from[1] + aside[1]]
  const leaves = crossing(a, start, way)?.[1]
  const meets = crossing(b, start, way)?.[0]
  if (leaves === undefined || meets === undefined || meets <= leaves) return null
  const at = (part: number): Point => [start[0] + way[0] * part, start[1] + way[1] * part]
  return { from: at(leaves), to: at(meets) }
}

/** How far a point lies from a line. */
export function distanceTo({ from, to }: Line, at: Point): number {
  const [way, off] = [minus(to, from), minus(at, from)]
  const long = way[0] ** 2 + way[1] ** 2
  const part = long === 0 ? 0 : Math.min(1, Math.max(0, (off[0] * way[0] + off[1] * way[1]) / long))
  return Math.hypot(off[0] - way[0] * part, off[1] - way[1] * part)
}

/** The middle of a line, where its word stands. */
export const middleOfLine = ({ from, to }: Line): Point => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
