import type { Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ShapeId } from '#shared/ids.ts'
import { middleOf, minus, noteBox, onBoard, plus } from '#shared/board/geometry.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { dropOps, layOps } from '../placing.ts'
import { aimedFrameAt } from './frameAims.ts'
import { cargoOf } from './framing.ts'
import { moved, textBox } from './shapeBoxes.ts'

/** How far a shape of some box can really go: the board has an end. */
function reach(engine: BoardEngine, id: ShapeId, by: Point): Point {
  const shape = engine.shapes.of(id)
  if (shape?.is !== 'frame') return onBoard(by)
  const { left, top } = moved(shape.box, by)
  return minus([left, top], [shape.box.left, shape.box.top])
}

/** What moving one shape by itself writes. */
function moveOp(engine: BoardEngine, id: ShapeId, by: Point): BoardOp[] {
  const shape = engine.shapes.of(id)
  if (shape?.is === 'frame') return [{ op: 'shape/change', id, part: { box: moved(shape.box, by) } }]
  if (shape?.is === 'text') {
    const { left, top } = moved(textBox(shape), by)
    const box = textBox(shape)
    const at = onBoard(plus(shape.at, [left - box.left, top - box.top]))
    return [{ op: 'shape/change', id, part: { at } }]
  }
  return []
}

/**
 * What moving a shape writes. With a frame go the notes that lay in it when it was taken, each as if it had been
 * laid there; but those that have their aim from a frame that comes along go on saying what they say.
 */
export function moveOps(engine: BoardEngine, id: ShapeId, wanted: Point): BoardOp[] {
  const { shapes, content } = engine
  const shape = shapes.of(id)
  const by = reach(engine, id, wanted)
  if (!shape || (by[0] === 0 && by[1] === 0)) return []
  const cargo =
    shapes.held?.id === id
      ? shapes.held.cargo
      : shape.is === 'frame'
        ? cargoOf(engine, shape)
        : { notes: [], shapes: [] }
  const going = new Set<ShapeId>([id, ...cargo.shapes])
  const moves = cargo.notes.flatMap((one) => {
    const note = content.notes.get(one)
    return note ? [{ note, at: onBoard(plus(note.at, by)) }] : []
  })
  const governed = moves.filter(({ note }) => {
    const frame = aimedFrameAt(shapes.frames, middleOf(noteBox(note.at)))
    return frame !== null && going.has(frame.id)
  })
  const others = moves.filter((move) => !governed.includes(move))
  return [
    ...[...going].flatMap((one) => moveOp(engine, one, by)),
    ...layOps(engine, governed),
    ...dropOps(engine, others),
  ]
}
