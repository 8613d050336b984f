import type { Point } from '#shared/board/note.ts'
import { type Box, grown, heightOf, holds, widthOf } from '#shared/board/geometry.ts'
import type { FrameShape, Shape } from '#shared/board/shape.ts'
import { distanceTo } from './lines.ts'
import type { Shapes } from './Shapes.ts'

/** How far (pixels) from a line, a text or the edge of a frame a press still means it. */
const reach = 8
/** The height of a frame's title, in pixels, where it is painted. */
const title = 22

/** Whether a press means a frame: its title or its edges, never what lies in it. */
function isOnEdge(box: Box, at: Point, unit: number): boolean {
  const outer = grown(box, reach * unit)
  if (!holds({ ...outer, top: Math.min(outer.top, box.top - title * unit) }, at)) return false
  const inner = grown(box, -reach * unit)
  return widthOf(inner) <= 0 || heightOf(inner) <= 0 || !holds(inner, at)
}

const area = ({ box }: FrameShape): number => widthOf(box) * heightOf(box)

/**
 * The shape that a press at a point of the board means, of those that are only painted: a text before the nearest
 * line before the smallest frame. What is an element of the page is found by the browser.
 */
export function shapeAt(shapes: Shapes, among: readonly Shape[], at: Point, zoom: number): Shape | null {
  const unit = 1 / zoom
  const text = among.findLast(
    (shape) => shape.is === 'text' && holds(grown(shapes.boxOf(shape), reach * unit), at),
  )
  if (text) return text
  let [nearest, least]: [Shape | null, number] = [null, reach * unit]
  for (const shape of among) {
    const line = shape.is === 'connector' ? shapes.restingLineOf(shape) : null
    const away = line ? distanceTo(line, at) : Infinity
    if (away <= least) [nearest, least] = [shape, away]
  }
  if (nearest) return nearest
  const frames = among.filter((shape) => shape.is === 'frame')
  const [smallest] = frames
    .filter((frame) => isOnEdge(shapes.boxOf(frame), at, unit))
    .sort((a, b) => area(a) - area(b))
  return smallest ?? null
}
