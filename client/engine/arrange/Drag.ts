import { NOTE, type Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { around, type Box, middleOf, minus, noteBox, plus } from '#shared/board/geometry.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { selectOnly } from '../selection.ts'
import { movable } from './bodies.ts'
import type { Snap } from './snapping.ts'
import { LEAST_ZOOM, Surroundings } from './Surroundings.ts'

/** Held over the middle of another note for so long (milliseconds), notes would come to lie under it. */
export const STACK_AFTER = 500

/** Notes in the hand, from being lifted to being dropped: what they lie in line with, and on whom. */
export class Drag {
  readonly notes: readonly NoteId[]
  readonly #engine: BoardEngine
  readonly #linger: (on: NoteId) => void
  readonly #box: Box | null
  readonly #gripped: Point | null
  readonly #around: Surroundings
  #by: Point = [0, 0]
  /** The note that the gripped one lies on. The one it lay on when it was lifted does not count until it is left. */
  #over: NoteId | null
  #onto: NoteId | null = null

  /** Lifts a selected note with the whole selection, another one alone. Locked notes stay. */
  constructor(engine: BoardEngine, note: NoteId, linger: (on: NoteId) => void) {
    this.#engine = engine
    this.#around = new Surroundings(engine)
    this.#linger = linger
    const gripped = engine.content.stacks.topOf(note)
    if (!engine.selection.notes.has(gripped)) engine.select(selectOnly(gripped))
    this.notes = movable(engine).map(({ id }) => id)
    this.#box = around(this.notes.map((id) => noteBox(engine.content.placeOf(id)!)))
    this.#gripped = engine.content.placeOf(gripped) ?? null
    engine.carry({ notes: this.notes, by: [0, 0] })
    this.#over = this.#under([0, 0])
  }

  /** Carries them so far from their places, in board units. `free`: in line with nothing. */
  to(by: Point, free: boolean): void {
    this.#by = by
    const over = this.#under(by)
    if (over !== this.#over) {
      this.#over = over
      this.#onto = null
      if (over) this.#linger(over)
    }
    const { by: pull, guides } = free || this.#onto ? still : this.#snap(by)
    this.#engine.carry({ notes: this.notes, by: plus(by, pull), guides, onto: this.#onto })
  }

  /** They have been held over a note for STACK_AFTER; true when they still are. */
  lingered(on: NoteId): boolean {
    if (on !== this.#over) return false
    this.#onto = on
    this.#engine.carry({ notes: this.notes, by: this.#by, guides: [], onto: on })
    return true
  }

  #snap([x, y]: Point): Snap {
    if (!this.#box) return still
    const { left, top, right, bottom } = this.#box
    return this.#around.snap({ left: left + x, top: top + y, right: right + x, bottom: bottom + y })
  }

  /** The uppermost note whose middle the gripped one's middle has come to. */
  #under(by: Point): NoteId | null {
    const { camera, content } = this.#engine
    if (!this.#gripped || camera.zoom < LEAST_ZOOM) return null
    const middle = middleOf(noteBox(plus(this.#gripped, by)))
    const [x, y] = middle
    const found = content.within({ left: x, top: y, right: x + 0.01, bottom: y + 0.01 }).filter((id) => {
      const [dx, dy] = minus(middle, middleOf(noteBox(content.placeOf(id)!)))
      return !this.#engine.holds(id) && Math.abs(dx) < NOTE.width / 4 && Math.abs(dy) < NOTE.height / 4
    })
    return content.uppermost(found)
  }
}

const still: Snap = { by: [0, 0], guides: [] }
