import type { Point } from '#shared/board/note.ts'
import { minus } from '#shared/board/geometry.ts'
import type { Line } from './lines.ts'

/** The ends of the two strokes that make the arrow at the end of a line. */
function headOf({ from, to }: Line, size: number): readonly [Point, Point] {
  const way = minus(to, from)
  const long = Math.hypot(...way) || 1
  const [x, y] = [way[0] / long, way[1] / long]
  const wide = size * 0.55
  return [
    [to[0] - x * size - y * wide, to[1] - y * size + x * wide],
    [to[0] - x * size + y * wide, to[1] - y * size - x * wide],
  ]
}

/** The same line, so far to the left of its way, and shorter at both ends. */
function shifted({ from, to }: Line, aside: number, shorter: number): Line {
  const way = minus(to, from)
  const long = Math.hypot(...way) || 1
  const [x, y] = [way[0] / long, way[1] / long]
  const less = Math.min(shorter, long / 2)
  return {
    from: [from[0] + y * aside + x * less, from[1] - x * aside + y * less],
    to: [to[0] + y * aside - x * less, to[1] - x * aside - y * less],
  }
}

/**
 * The strokes that a connector is drawn with: a line with an arrow at its end, or for opposite views a double line
 * with an arrow at both ends, so that the two are told apart by their shape alone.
 * @param size of an arrow
 */
export function strokesOf(line: Line, size: number, opposed: boolean): Point[][] {
  const arrow = (of: Line): Point[] => {
    const [one, other] = headOf(of, size)
    return [one, of.to, other]
  }
  if (!opposed) return [[line.from, line.to], arrow(line)]
  const aside = size / 4
  // Where the arms of an arrow are as far apart as the two lines.
  const shorter = aside / 0.55
  const back = { from: line.to, to: line.from }
  const double = [aside, -aside].map((by): Point[] => {
    const { from, to } = shifted(line, by, shorter)
    return [from, to]
  })
  return [...double, arrow(line), arrow(back)]
}
