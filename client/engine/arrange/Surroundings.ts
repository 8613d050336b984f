import { type Box, noteBox, overlaps } from '#shared/board/geometry.ts'
import type { ShapeId } from '#shared/ids.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { type Camera, seenBox } from '../camera.ts'
import { type Grip, textBox } from '../shapes/shapeBoxes.ts'
import { type Snap, SnapField } from './snapping.ts'

/** What is dragged gives way this much, in pixels on the screen. */
export const SNAP_WITHIN = 6
/** Farther out notes are stripes: nobody sees their edges, and a hand does not find their middles. */
export const LEAST_ZOOM = 0.2
/** What others have moved meanwhile is looked at anew this often, in milliseconds. */
const freshFor = 1_000

const still: Snap = { by: [0, 0], guides: [] }

/** What can come into line with what is dragged: notes, texts and frames in view that do not lie in the hand. */
export class Surroundings {
  readonly #engine: BoardEngine
  readonly #going: ReadonlySet<ShapeId>
  #known: { field: SnapField; camera: Camera; since: number } | null = null

  /** @param going the shapes that go with the hand */
  constructor(engine: BoardEngine, going: Iterable<ShapeId> = []) {
    this.#engine = engine
    this.#going = new Set(going)
  }

  /** How a box gives way as a whole. */
  snap(box: Box): Snap {
    return this.#within((field, tolerance) => field.snap(box, tolerance))
  }

  /** How only those edges of a box give way that a grip moves. */
  snapEdges(box: Box, grip: Grip): Snap {
    return this.#within((field, tolerance) => field.snapEdges(box, grip, tolerance))
  }

  #within(ask: (field: SnapField, tolerance: number) => Snap): Snap {
    const { camera, content } = this.#engine
    if (content.arranged || camera.zoom < LEAST_ZOOM) return still
    return ask(this.#field(), SNAP_WITHIN / camera.zoom)
  }

  #field(): SnapField {
    const { camera, viewport, content, shapes, now } = this.#engine
    const known = this.#known
    if (known?.camera === camera && now() - known.since < freshFor) return known.field
    const seen = seenBox(camera, viewport)
    const notes = content.within(seen).filter((id) => !this.#engine.holds(id))
    const inView = (box: Box) => overlaps(box, seen)
    const resting = <S extends { id: ShapeId }>(all: readonly S[]) =>
      all.filter(({ id }) => !this.#going.has(id))
    const field = new SnapField(
      [
        ...notes.map((id) => noteBox(content.placeOf(id)!)),
        ...resting(shapes.texts).map(textBox).filter(inView),
      ],
      resting(shapes.frames)
        .map(({ box }) => box)
        .filter(inView),
    )
    this.#known = { field, camera, since: now() }
    return field
  }
}
