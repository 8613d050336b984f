import type { Box } from '#shared/board/geometry.ts'
import type { Point } from '#shared/board/note.ts'
import type { Size } from '../../engine/camera.ts'

/** Pixels between the bar and the notes it belongs to. */
const GAP = 14
/** Beside them there is the handle that lines are drawn from. */
const BESIDE = 48
/** How much covered paper (square pixels) a pixel of distance is worth. */
const PER_PIXEL = 3
/** Tools under the bar cannot be reached at all. */
const PER_TOOL = 20
/** What a less usual shape of the bar costs. */
const PER_SHAPE = 400
/** A place is kept until another is better by so much: the bar must not hop while the paper glides. */
const WORTH_A_HOP = 2_000

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const boxAt = ([x, y]: Point, { width, height }: Size): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
})

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)))

/** Where the bar could lie, the most natural place first: under, over, beside, and at the edges of the table. */
function candidates(selected: Box, bar: Size, free: Box, tools: readonly Box[]): Point[] {
  const columns = [
    selected.left,
    (selected.left + selected.right - bar.width) / 2,
    selected.right - bar.width,
  ]
  const rows = [selected.bottom + GAP, selected.top - GAP - bar.height]
  const middle = (selected.top + selected.bottom - bar.height) / 2
  const ends = [free.left, (free.left + free.right - bar.width) / 2, free.right - bar.width]
  const edges = [free.bottom - bar.height, free.top]
  const beside = besideTools(bar, free, tools)
  return [
    ...rows.flatMap((y) => columns.map((x): Point => [x, y])),
    [selected.right + BESIDE, middle],
    [selected.left - BESIDE - bar.width, middle],
    ...edges.flatMap((y) => ends.map((x): Point => [x, y])),
    ...[...edges, ...beside.rows].map((y): Point => [beside.column, y]),
    ...beside.rows.flatMap((y) => ends.map((x): Point => [x, y])),
  ]
}

/** The edges of the table as far as tools leave them free: right of a rail, over what lies below, under what lies above. */
function besideTools(bar: Size, free: Box, tools: readonly Box[]): { column: number; rows: number[] } {
  const near = 3 * GAP
  const [tall, wide] = [tools.filter((tool) => !isWide(tool)), tools.filter(isWide)]
  const atLeft = tall.filter(({ left }) => left - free.left < near).map(({ right }) => right + GAP)
  const above = wide.filter(({ top }) => top - free.top < near).map(({ bottom }) => bottom + GAP)
  const below = wide
    .filter(({ bottom }) => free.bottom - bottom < near)
    .map(({ top }) => top - GAP - bar.height)
  return {
    column: Math.max(free.left, ...atLeft),
    rows: [Math.min(free.bottom - bar.height, ...below), Math.max(free.top, ...above)],
  }
}

const isWide = ({ left, top, right, bottom }: Box): boolean => right - left > bottom - top

export type BarPlace = {
  /** The top left corner, in pixels of the table. */
  at: Point
  /** The shape it has there. */
  bar: Size
  /** Which of the possible places it is; given back, the bar prefers to stay. */
  nth: number
}

/**
 * The place where a bar covers the least paper near the selected notes: preferably none of their neighbours,
 * never a tool. All in pixels of the table.
 * @param bars the shapes it can have, the best first: another one only where it covers less
 * @param notesIn the notes that lie in a box, the selected ones among them
 * @param tools what floats over the table already
 */
export function placeBar(
  selected: Box,
  bars: readonly Size[],
  free: Box,
  notesIn: (box: Box) => readonly Box[],
  tools: readonly Box[] = [],
  last: number | null = null,
): BarPlace {
  const costOf = (box: Box): number => {
    const covered = notesIn(box).reduce((sum, note) => sum + overlap(box, note), overlap(box, selected))
    const inTheWay = tools.reduce((sum, tool) => sum + overlap(box, tool), 0)
    const away = Math.max(
      0,
      selected.left - box.right,
      box.left - selected.right,
      selected.top - box.bottom,
      box.top - selected.bottom,
    )
    return covered + inTheWay * PER_TOOL + away * PER_PIXEL
  }
  const places = bars.flatMap((bar, shape) =>
    candidates(selected, bar, free, tools).map(([x, y], place) => {
      const nth = shape * 100 + place
      const at: Point = [
        Math.round(clamp(x, free.left, free.right - bar.width)),
        Math.round(clamp(y, free.top, free.bottom - bar.height)),
      ]
      const stays = nth === last ? WORTH_A_HOP : 0
      return { at, bar, nth, cost: costOf(boxAt(at, bar)) + shape * PER_SHAPE - stays }
    }),
  )
  const { at, bar, nth } = places.reduce((best, place) => (place.cost < best.cost ? place : best))
  return { at, bar, nth }
}
