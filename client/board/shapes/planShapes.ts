import { around, type Box, grown, overlaps } from '#shared/board/geometry.ts'
import type { Shape } from '#shared/board/shape.ts'
import type { BoardEngine } from '../../engine/BoardEngine.ts'
import { seenBox } from '../../engine/camera.ts'

/** From which zoom on shapes are elements of the page, and at most how many of a sort; the rest is painted. */
const inPage = {
  frame: { zoom: 0, most: 80 },
  text: { zoom: 0.3, most: 80 },
  connector: { zoom: 0.4, most: 120 },
} as const satisfies Record<Shape['is'], { zoom: number; most: number }>

/** Where a shape lies, also while it is held; null for a line between notes that touch. */
export function boxOfShape({ shapes }: BoardEngine, shape: Shape): Box | null {
  if (shape.is !== 'connector') return shapes.boxOf(shape)
  const line = shapes.restingLineOf(shape)
  if (!line) return null
  const [ax, ay] = line.from
  const [bx, by] = line.to
  return around([
    { left: ax, top: ay, right: ax, bottom: ay },
    { left: bx, top: by, right: bx, bottom: by },
  ])
}

/** Which of the shapes in view are elements of the page, and which are painted. */
type ShapePlan = { mounted: readonly Shape[]; painted: readonly Shape[] }

const nothing: ShapePlan = { mounted: [], painted: [] }

/** The latest plan of each board, and what it was made for: several ask in each frame. */
const latest = new WeakMap<BoardEngine, { of: readonly unknown[]; plan: ShapePlan }>()

/**
 * Which of the shapes in view are elements of the page, and which are painted. The selected one is always an
 * element: it may have the keyboard.
 */
export function planShapes(engine: BoardEngine): ShapePlan {
  const of = [engine.camera, engine.viewport, engine.shapes.version]
  const known = latest.get(engine)
  if (known?.of.every((value, index) => value === of[index])) return known.plan
  const made = plan(engine)
  latest.set(engine, { of, plan: made })
  return made
}

function plan(engine: BoardEngine): ShapePlan {
  const { camera, viewport, shapes } = engine
  const all = shapes.seen
  if (all.length === 0) return nothing
  // A title stands above its frame, and a text may be longer than it was taken for.
  const seen = grown(seenBox(camera, viewport), 80 / camera.zoom)
  const chosen = shapes.selected
  const inView = all.filter((shape) => {
    const box = shape.id === chosen ? seen : boxOfShape(engine, shape)
    return box !== null && overlaps(grown(box, 1), seen)
  })
  const count = { frame: 0, text: 0, connector: 0 }
  for (const { is } of inView) count[is] += 1
  const isElement = ({ is, id }: Shape) =>
    id === chosen || (camera.zoom >= inPage[is].zoom && count[is] <= inPage[is].most)
  return {
    mounted: inView.filter(isElement),
    painted: inView.filter((shape) => !isElement(shape)),
  }
}

/** Shapes as they are read: from the top, those at one height from the left. */
export function inOrder(engine: BoardEngine, all: readonly Shape[]): Shape[] {
  const placed = all.map((shape) => ({ shape, box: boxOfShape(engine, shape) }))
  const top = (box: Box | null) => Math.round((box?.top ?? 0) / 24)
  return placed
    .sort((a, b) => top(a.box) - top(b.box) || (a.box?.left ?? 0) - (b.box?.left ?? 0))
    .map(({ shape }) => shape)
}
