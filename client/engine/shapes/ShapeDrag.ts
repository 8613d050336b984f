import type { Point } from '#shared/board/note.ts'
import type { ShapeId } from '#shared/ids.ts'
import { type Box, plus } from '#shared/board/geometry.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { Surroundings } from '../arrange/Surroundings.ts'
import type { Guide } from '../arrange/snapping.ts'
import { cargoOf } from './framing.ts'
import type { HeldShape } from './Shapes.ts'
import { type Grip, moved, resized, textBox } from './shapeBoxes.ts'

/** How far the edges of a grip have gone from one box to another. */
const gone = (from: Box, to: Box, grip: Grip): Point => [
  grip.includes('w') ? to.left - from.left : to.right - from.right,
  grip.includes('n') ? to.top - from.top : to.bottom - from.bottom,
]

/** A frame or text in the hand, whole or by an edge, with what lies in it. Others see its notes move. */
export class ShapeDrag {
  readonly #engine: BoardEngine
  readonly #box: Box
  readonly #around: Surroundings
  #held: HeldShape

  private constructor(engine: BoardEngine, box: Box, held: HeldShape) {
    this.#engine = engine
    this.#box = box
    this.#held = held
    this.#around = new Surroundings(engine, [held.id, ...held.cargo.shapes])
    this.#show(held.by, [])
  }

  /** Takes a shape in the hand and selects it; null where there is none that could be taken. */
  static lift(engine: BoardEngine, id: ShapeId, grip: HeldShape['grip']): ShapeDrag | null {
    const shape = engine.shapes.of(id)
    if (!shape || shape.is === 'connector') return null
    engine.shapes.select(id)
    const takes = grip === 'whole' && shape.is === 'frame'
    const cargo = takes ? cargoOf(engine, shape) : { notes: [], shapes: [] }
    const box = shape.is === 'frame' ? shape.box : textBox(shape)
    return new ShapeDrag(engine, box, { id, grip, by: [0, 0], cargo })
  }

  get held(): HeldShape {
    return this.#held
  }

  /** Carries it so far, in board units. `free`: in line with nothing. */
  to(by: Point, free: boolean): void {
    const { grip } = this.#held
    if (free) return this.#show(by, [])
    if (grip === 'whole') {
      const { by: pull, guides } = this.#around.snap(moved(this.#box, by))
      return this.#show(plus(by, pull), guides)
    }
    const wanted = resized(this.#box, grip, by)
    const { by: pull, guides } = this.#around.snapEdges(wanted, grip)
    this.#show(gone(this.#box, resized(wanted, grip, pull), grip), guides)
  }

  #show(by: Point, guides: readonly Guide[]): void {
    this.#held = { ...this.#held, by, guides }
    this.#engine.shapes.hold(this.#held)
    const { notes } = this.#held.cargo
    if (notes.length > 0) this.#engine.carry({ notes, by })
  }
}
