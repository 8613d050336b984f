import type { Point } from '#shared/board/note.ts'
import { around, type Box } from '#shared/board/geometry.ts'
import { type Grip, resized } from '../shapes/shapeBoxes.ts'

export type Axis = 'x' | 'y'

/**
 * What a snap is shown by. `line`: an edge or a middle shared on this axis, drawn across it · `gap`: one of
 * several equal distances along this axis. `at` is across, `from` and `to` along what is drawn.
 */
export type Guide = { is: 'line' | 'gap'; axis: Axis; at: number; from: number; to: number }

export type Snap = { by: Point; guides: readonly Guide[] }

/** What is shown is equal to this much: places are whole units, middles may be halves. */
const near = 0.5

const low = (box: Box, axis: Axis): number => (axis === 'x' ? box.left : box.top)
const high = (box: Box, axis: Axis): number => (axis === 'x' ? box.right : box.bottom)
const middle = (box: Box, axis: Axis): number => (low(box, axis) + high(box, axis)) / 2
const other = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x')

/** Where the edge of an axis is that a grip moves; null when it moves none. */
function edgeAt(box: Box, axis: Axis, grip: Grip): number | null {
  const [first, last] = axis === 'x' ? ['w', 'e'] : ['n', 's']
  if (grip.includes(first!)) return low(box, axis)
  return grip.includes(last!) ? high(box, axis) : null
}

const moved = (box: Box, [x, y]: Point): Box => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
})

// Filled by index: with thousands of notes in view, arrays in between would cost half a frame.
function edgesOf(boxes: readonly Box[], axis: Axis): Float64Array {
  const values = new Float64Array(boxes.length * 2)
  boxes.forEach((box, index) => {
    values[2 * index] = low(box, axis)
    values[2 * index + 1] = high(box, axis)
  })
  return values.sort()
}

const middlesOf = (boxes: readonly Box[], axis: Axis): Float64Array =>
  Float64Array.from(boxes, (box) => middle(box, axis)).sort()

/** The boxes that a drag may snap to, looked up quickly: made once, asked at every move. */
export class SnapField {
  readonly #boxes: readonly Box[]
  readonly #all: readonly Box[]
  readonly #edges: Record<Axis, Float64Array>
  readonly #middles: Record<Axis, Float64Array>

  /** @param frames what notes lie in: it has edges and a middle, but no place in a row of equal distances */
  constructor(boxes: readonly Box[], frames: readonly Box[] = []) {
    const all = frames.length === 0 ? boxes : [...boxes, ...frames]
    this.#boxes = boxes
    this.#all = all
    this.#edges = { x: edgesOf(all, 'x'), y: edgesOf(all, 'y') }
    this.#middles = { x: middlesOf(all, 'x'), y: middlesOf(all, 'y') }
  }

  /** How far a box gives way, at most `tolerance` on each axis, to lie in line or at equal distances with others. */
  snap(box: Box, tolerance: number): Snap {
    const by: Point = [this.#pull(box, 'x', tolerance), this.#pull(box, 'y', tolerance)]
    const there = moved(box, by)
    const guides = [...this.#guides(there, 'x'), ...this.#guides(there, 'y')]
    return { by, guides }
  }

  /** How far the edges that a grip moves give way, to lie in line with the edges of others. */
  snapEdges(box: Box, grip: Grip, tolerance: number): Snap {
    const edges = { x: edgeAt(box, 'x', grip), y: edgeAt(box, 'y', grip) }
    const pull = (axis: Axis): number => {
      const way = edges[axis] === null ? Infinity : nearest(this.#edges[axis], edges[axis])
      return Math.abs(way) <= tolerance ? way : 0
    }
    const by: Point = [pull('x'), pull('y')]
    const there = resized(box, grip, by)
    const guides = (['x', 'y'] as const).flatMap((axis) => {
      const at = edgeAt(there, axis, grip)
      return at === null ? [] : this.#lines(there, axis, [at])
    })
    return { by, guides }
  }

  #pull(box: Box, axis: Axis, tolerance: number): number {
    const lines = [
      nearest(this.#edges[axis], low(box, axis)),
      nearest(this.#edges[axis], high(box, axis)),
      nearest(this.#middles[axis], middle(box, axis)),
    ]
    const gaps = evenGaps(this.#row(box, axis), box, axis, tolerance).map(({ pull }) => pull)
    let best = Infinity
    // Lines first: of equals they win.
    for (const pull of [...lines, ...gaps]) if (Math.abs(pull) < Math.abs(best)) best = pull
    return Math.abs(best) <= tolerance ? best : 0
  }

  /** A line through a box and all that share something with it. */
  #line(box: Box, axis: Axis, at: number, of: (one: Box) => boolean): Guide {
    const across = other(axis)
    const sharing = around([box, ...this.#all.filter(of)])!
    return { is: 'line', axis, at, from: low(sharing, across), to: high(sharing, across) }
  }

  /** The lines at those edges of a box that others have too. */
  #lines(box: Box, axis: Axis, edges: readonly number[]): Guide[] {
    const shares = (at: number) => (one: Box) =>
      Math.abs(low(one, axis) - at) < near || Math.abs(high(one, axis) - at) < near
    return edges
      .filter((at) => Math.abs(nearest(this.#edges[axis], at)) < near)
      .map((at) => this.#line(box, axis, at, shares(at)))
  }

  #guides(box: Box, axis: Axis): Guide[] {
    const across = other(axis)
    const lines = this.#lines(box, axis, [low(box, axis), high(box, axis)])
    const centre = middle(box, axis)
    if (lines.length === 0 && Math.abs(nearest(this.#middles[axis], centre)) < near) {
      lines.push(this.#line(box, axis, centre, (one) => Math.abs(middle(one, axis) - centre) < near))
    }
    const even = evenGaps(this.#row(box, axis), box, axis, near).find(({ pull }) => Math.abs(pull) < near)
    const gaps = (even?.between(box) ?? []).map(([from, to]): Guide => ({
      is: 'gap',
      axis,
      at: middle(box, across),
      from,
      to,
    }))
    return [...lines, ...gaps]
  }

  /** The boxes beside a box along an axis, in their order. */
  #row(box: Box, axis: Axis): Box[] {
    const across = other(axis)
    return this.#boxes
      .filter((one) => low(one, across) < high(box, across) && high(one, across) > low(box, across))
      .sort((a, b) => low(a, axis) - low(b, axis))
  }
}

type Even = {
  pull: number
  /** The equal distances once the box lies there. */
  between: (box: Box) => (readonly [number, number])[]
}

/** The places in a row where a box would be as far from its neighbours as they are from each other. */
function evenGaps(row: readonly Box[], box: Box, axis: Axis, tolerance: number): Even[] {
  const [from, to] = [low(box, axis), high(box, axis)]
  const before = row.filter((one) => high(one, axis) <= from + tolerance)
  const after = row.filter((one) => low(one, axis) >= to - tolerance)
  const last = before.at(-1)
  const next = after[0]
  const found: Even[] = []
  if (last && next) {
    const free = low(next, axis) - high(last, axis) - (to - from)
    const between = (there: Box) =>
      [
        [high(last, axis), low(there, axis)],
        [high(there, axis), low(next, axis)],
      ] as const
    if (free > 0)
      found.push({ pull: high(last, axis) + free / 2 - from, between: (there) => [...between(there)] })
  }
  const beforeLast = last && before.findLast((one) => high(one, axis) < low(last, axis))
  if (last && beforeLast) {
    const gap = [high(beforeLast, axis), low(last, axis)] as const
    found.push({
      pull: high(last, axis) + (gap[1] - gap[0]) - from,
      between: (there) => [gap, [high(last, axis), low(there, axis)]],
    })
  }
  const afterNext = next && after.find((one) => low(one, axis) > high(next, axis))
  if (next && afterNext) {
    const gap = [high(next, axis), low(afterNext, axis)] as const
    found.push({
      pull: low(next, axis) - (gap[1] - gap[0]) - to,
      between: (there) => [[high(there, axis), low(next, axis)], gap],
    })
  }
  return found
}

/** The way to the nearest of sorted values; infinite when there is none. */
function nearest(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const half = (from + to) >> 1
    if (sorted[half]! < value) from = half + 1
    else to = half
  }
  const above = from < sorted.length ? sorted[from]! - value : Infinity
  const below = from > 0 ? sorted[from - 1]! - value : -Infinity
  return above <= -below ? above : below
}
