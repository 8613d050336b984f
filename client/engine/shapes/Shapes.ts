import type { Point } from '#shared/board/note.ts'
import type { BoardPort } from '#shared/board/port.ts'
import type { ConnectorShape, FrameShape, Shape, TextShape } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { type Box, noteBox, plus } from '#shared/board/geometry.ts'
import type { BoardContent, ContentChange } from '../BoardContent.ts'
import type { Guide } from '../arrange/snapping.ts'
import type { Selection } from '../selection.ts'
import { lanes, type Line, lineBetween } from './lines.ts'
import { type Grip, moved, resized, textBox } from './shapeBoxes.ts'

/** What moves along with a frame, its own self not counted. */
export type Cargo = { notes: readonly NoteId[]; shapes: readonly ShapeId[] }

/** A shape in the hand, and how far it has been carried; nothing is written before the drop. */
export type HeldShape = {
  id: ShapeId
  grip: Grip | 'whole'
  by: Point
  cargo: Cargo
  /** What it lies in line with just now. */
  guides?: readonly Guide[]
}

/** The end of a line that is on its way to another note. */
export type LooseEnd = { line: ShapeId; end: 'from' | 'to' }

/** What it needs of the board. */
type Around = {
  readonly port: Pick<BoardPort, 'snapshot' | 'shape'>
  readonly content: BoardContent
  readonly selection: Selection
  select(selection: Selection): void
}

/** Frames, connectors and free texts on one screen: which are there, and what this person does with one. */
export class Shapes {
  readonly #around: Around
  readonly #tell: () => void
  #selected: ShapeId | null = null
  #typing: { id: ShapeId; fresh: boolean } | null = null
  #held: HeldShape | null = null
  #sketch: Box | null = null
  #linking: NoteId | null = null
  #loose: LooseEnd | null = null
  /** Where the keyboard was among the notes before a shape had it. */
  #left: NoteId | null = null
  /** Whether the selection of notes changes by this one's doing. */
  #own = false
  /** The lines that can be seen and how far each runs beside the middles; null until asked for after a change. */
  #beside: Map<ShapeId, number> | null = null

  /** The notes that each note is a pair of opposite views with; null until asked for after a change. */
  #opposed: Map<NoteId, NoteId[]> | null = null

  #version = 0
  readonly #resting = new Map<ShapeId, Line | null>()

  constructor(around: Around, tell: () => void) {
    this.#around = around
    this.#tell = () => {
      this.#version += 1
      tell()
    }
  }

  /** Another number whenever something may be seen elsewhere than before. */
  get version(): number {
    return this.#version
  }

  get all(): readonly Shape[] {
    return this.#around.port.snapshot().shapes
  }

  get frames(): FrameShape[] {
    return this.all.filter((shape) => shape.is === 'frame')
  }

  get texts(): TextShape[] {
    return this.all.filter((shape) => shape.is === 'text')
  }

  /** The connectors whose notes are both in sight and do not lie in one stack. */
  get lines(): ConnectorShape[] {
    const seen = this.#lanes()
    return this.all.filter((shape) => shape.is === 'connector' && seen.has(shape.id)) as ConnectorShape[]
  }

  /** The notes that a note is a pair of opposite views with, as far as they are in sight. */
  opposedTo(id: NoteId): readonly NoteId[] {
    if (!this.#opposed) {
      this.#opposed = new Map()
      for (const { from, to, means } of this.lines) {
        if (means !== 'opposed') continue
        for (const [one, other] of [
          [from, to],
          [to, from],
        ] as const) {
          const others = this.#opposed.get(one) ?? []
          if (!others.includes(other)) this.#opposed.set(one, [...others, other])
        }
      }
    }
    return this.#opposed.get(id) ?? []
  }

  isPair(one: NoteId, other: NoteId): boolean {
    return this.opposedTo(one).includes(other)
  }

  /** Those that can be seen: all but lines to notes that are gone for now. */
  get seen(): Shape[] {
    const lines = this.#lanes()
    return this.all.filter(({ is, id }) => is !== 'connector' || lines.has(id))
  }

  of(id: ShapeId): Shape | null {
    return this.#around.port.shape(id)
  }

  /** Takes in what has changed on the board. */
  take({ shapes, notes }: ContentChange): void {
    const { content } = this.#around
    // Which note lies on which decides whether the line between them is seen.
    this.#version += 1
    if (shapes || notes.size > 0) {
      this.#beside = this.#opposed = null
      this.#resting.clear()
    }
    const gone = (id: ShapeId | undefined) => id !== undefined && this.of(id) === null
    if (this.#linking !== null && !content.notes.has(this.#linking)) this.#linking = this.#loose = null
    if (!shapes) return
    if (gone(this.#loose?.line)) this.#linking = this.#loose = null
    if (gone(this.#selected ?? undefined)) this.#selected = null
    if (gone(this.#typing?.id)) this.#typing = null
    if (gone(this.#held?.id)) this.#held = null
  }

  #lanes(): ReadonlyMap<ShapeId, number> {
    if (this.#beside) return this.#beside
    const { notes, stacks } = this.#around.content
    const pairs = new Map<string, { id: ShapeId; sign: 1 | -1 }[]>()
    for (const shape of this.all) {
      if (shape.is !== 'connector' || !notes.has(shape.from) || !notes.has(shape.to)) continue
      const [from, to] = [stacks.topOf(shape.from), stacks.topOf(shape.to)]
      if (from === to) continue
      const key = from < to ? `${from} ${to}` : `${to} ${from}`
      const pair = pairs.get(key) ?? []
      pairs.set(key, [...pair, { id: shape.id, sign: from < to ? 1 : -1 }])
    }
    this.#beside = new Map()
    for (const pair of pairs.values()) {
      const places = lanes(pair.length)
      pair.forEach(({ id, sign }, index) => this.#beside!.set(id, places[index]! * sign))
    }
    return this.#beside
  }

  // ---- where they are seen

  /** How a connector runs now, when its notes are seen where `at` says. */
  lineOf(line: ConnectorShape, at: (note: NoteId) => Point | undefined): Line | null {
    const beside = this.#lanes().get(line.id)
    const [from, to] = [at(line.from), at(line.to)]
    if (beside === undefined || !from || !to) return null
    return lineBetween(noteBox(from), noteBox(to), beside)
  }

  /** How a connector runs while nobody holds its notes; kept, because each frame asks for all of them. */
  restingLineOf(line: ConnectorShape): Line | null {
    const known = this.#resting.get(line.id)
    if (known !== undefined) return known
    const { content } = this.#around
    const found = this.lineOf(line, (note) => content.placeOf(note))
    this.#resting.set(line.id, found)
    return found
  }

  /** Where a frame or text is seen now, also while it is held. */
  boxOf(shape: FrameShape | TextShape): Box {
    const box = shape.is === 'frame' ? shape.box : textBox(shape)
    const held = this.#held
    if (!held) return box
    if (held.id === shape.id && held.grip !== 'whole') return resized(box, held.grip, held.by)
    return held.id === shape.id || held.cargo.shapes.includes(shape.id) ? moved(box, held.by) : box
  }

  /** The boxes of all frames and texts. */
  boxes(): Box[] {
    return this.all.flatMap((shape) =>
      shape.is === 'frame' ? [shape.box] : shape.is === 'text' ? [textBox(shape)] : [],
    )
  }

  // ---- what this person does with one

  get selected(): ShapeId | null {
    return this.#selected
  }

  /** The shape that a command is about. */
  get target(): Shape | null {
    return this.#selected && this.of(this.#selected)
  }

  /** Selects a shape, instead of notes: a command is about one thing. Null gives the keyboard back to the notes. */
  select(id: ShapeId | null): void {
    if (id === this.#selected) return
    if (this.#selected === null) this.#left = this.#around.selection.focus
    this.#selected = id
    this.#typing = this.#held = null
    this.#own = true
    this.#around.select({ notes: new Set(), focus: id === null ? this.#left : null })
    this.#own = false
    this.#tell()
  }

  /** The notes have been turned to. */
  leave(): void {
    if (this.#own || this.#selected === null) return
    this.#selected = this.#typing = null
    this.#tell()
  }

  /** The shape whose words are written; `fresh`: it was made for that just now. */
  get typing(): { id: ShapeId; fresh: boolean } | null {
    return this.#typing
  }

  type(id: ShapeId | null, fresh = false): void {
    if (id !== null) this.select(id)
    this.#typing = id === null ? null : { id, fresh }
    this.#tell()
  }

  get held(): HeldShape | null {
    return this.#held
  }

  hold(held: HeldShape | null): void {
    this.#held = held
    this.#tell()
  }

  /** The box that is being drawn for a new frame. */
  get sketch(): Box | null {
    return this.#sketch
  }

  draw(box: Box | null): void {
    this.#sketch = box
    this.#tell()
  }

  /** The note from which a line is being drawn to another, still to be chosen. */
  get linking(): NoteId | null {
    return this.#linking
  }

  /** Begins a line at a note; with `loose` it is one that has been drawn before, held at the end that stays. */
  link(from: NoteId | null, loose: LooseEnd | null = null): void {
    if (from === this.#linking && loose === this.#loose) return
    this.#linking = from
    this.#loose = loose
    this.#tell()
  }

  /** The end of a line that is taken to another note just now. */
  get loose(): LooseEnd | null {
    return this.#loose
  }

  /** A text's corner as it is seen now. */
  cornerOf(text: TextShape): Point {
    const { left, top } = this.boxOf(text)
    const box = textBox(text)
    return plus(text.at, [left - box.left, top - box.top])
  }
}
