import type { Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { type ConnectorShape, type FrameShape, SHAPE, type TextShape } from '#shared/board/shape.ts'
import type { ShapeId } from '#shared/ids.ts'
import { type Box, noteBox, onBoard } from '#shared/board/geometry.ts'
import { freeSpot } from '#shared/board/layout.ts'
import { bodies, mayMove, movable, wholeStack } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { bringIntoView, toBoard } from '../camera.ts'
import { centredOn, layOps } from '../placing.ts'
import type { Reason } from '../reason.ts'
import { frameAround, notesIn, slotsIn } from '../shapes/framing.ts'
import { asFrame } from '../shapes/shapeBoxes.ts'
import { action, mayArrange, mayDraw, mayWrite } from './action.ts'

/** Another shape finds room. */
function mayAddShape(engine: BoardEngine, may = mayArrange): true | Reason {
  const allowed = mayDraw(engine, may)
  if (allowed !== true) return allowed
  return engine.shapes.all.length < SHAPE.perBoard ? true : 'full-of-shapes'
}

/** Frames and texts have a place of their own, which they can only have where places are chosen by hand. */
const mayAddPlaced = (engine: BoardEngine): true | Reason =>
  engine.content.arranged ? 'not-arranged' : mayAddShape(engine)

/** A free text is writing, and frames nothing that lies there. */
const mayAddText = (engine: BoardEngine): true | Reason =>
  engine.content.arranged ? 'not-arranged' : mayAddShape(engine, mayWrite)

const common = (engine: BoardEngine) => ({ id: engine.newId() as ShapeId, label: '', born: engine.now() })

const middleOfView = ({ camera, viewport, eye: { inset } }: BoardEngine): Point =>
  toBoard(camera, [
    (inset.left + viewport.width - inset.right) / 2,
    (inset.top + viewport.height - inset.bottom) / 2,
  ])

const show = (engine: BoardEngine, box: Box): void =>
  engine.look(bringIntoView(engine.camera, box, engine.viewport, engine.eye.inset))

/** Half the sides of a frame that nobody has drawn. */
const half = [270, 150] as const

const addFrame = action({
  name: 'add-frame',
  group: 'shapes',
  menu: 'both',
  keys: ['Shift+F'],
  when: mayAddPlaced,
  run(engine, drawn) {
    const selected = bodies(engine).map(({ id, at }) => noteBox(engine.content.placeOf(id) ?? at))
    const [x, y] = middleOfView(engine)
    const around = frameAround(selected) ?? {
      left: x - half[0],
      top: y - half[1],
      right: x + half[0],
      bottom: y + half[1],
    }
    const box = asFrame(drawn?.box ?? around)
    const shape: FrameShape = { ...common(engine), is: 'frame', box, aim: null }
    engine.write([{ op: 'shape/add', shape }])
    engine.shapes.type(shape.id, true)
    show(engine, box)
  },
})

const addText = action({
  name: 'add-text',
  group: 'shapes',
  menu: 'table',
  rail: true,
  keys: ['X'],
  when: mayAddText,
  run(engine, wish) {
    const at = wish?.at ?? freeSpot([...engine.content.open()], centredOn(middleOfView(engine)))
    const shape: TextShape = { ...common(engine), is: 'text', at: onBoard(at), size: 'normal' }
    engine.write([{ op: 'shape/add', shape }])
    engine.shapes.type(shape.id, true)
    show(engine, noteBox(shape.at))
  },
})

/** A box drawn by the hand; what comes of it is `add-frame`. */
const frameTool = action({
  name: 'tool-frame',
  group: 'shapes',
  face: 'canvas',
  rail: true,
  tool: 'frame',
  needs: true,
  keys: ['F'],
  when: mayAddPlaced,
  run: () => undefined,
})

/** One or two notes: from one the other end is still to be chosen. */
function mayConnect(engine: BoardEngine): true | Reason {
  const may = mayAddShape(engine)
  if (may !== true || engine.shapes.linking !== null) return may
  const { length } = engine.targets()
  return length === 0 ? 'nothing-selected' : length > 2 ? 'two-only' : true
}

const connect = action({
  name: 'connect',
  group: 'shapes',
  menu: 'note',
  keys: ['Y'],
  when: mayConnect,
  run(engine, ends) {
    const { shapes } = engine
    const [first, second] = engine.targets()
    if (!ends && first && !second) return shapes.link(first.id)
    const [from, to] = ends ? [ends.from, ends.to] : [first?.id, second?.id]
    shapes.link(null)
    if (!from || !to || from === to) return
    const there = shapes.lines.find((line) => line.from === from && line.to === to)
    const shape: ConnectorShape = { ...common(engine), is: 'connector', from, to }
    if (!there) engine.write([{ op: 'shape/add', shape }])
    shapes.select(there?.id ?? shape.id)
  },
})

/** The way for those who do not drag: the notes lie in the frame as if they had been dropped there. */
const intoFrame = action({
  name: 'move-into-frame',
  group: 'shapes',
  menu: 'note',
  needs: true,
  keys: [],
  when: (engine) => mayMove(engine),
  run(engine, id) {
    const frame = engine.shapes.of(id)
    if (frame?.is !== 'frame') return
    const already = new Set(notesIn(engine.content, frame.box))
    const notes = movable(engine).filter((note) => !already.has(note.id))
    const moving = new Set(notes.map((note) => note.id))
    const taken = [...engine.content.open()].flatMap((note) => (moving.has(note.id) ? [] : [note.at]))
    const { slots, box } = slotsIn(frame.box, notes.length, taken)
    const about = frame.aim === null ? [] : notes.flatMap((note) => wholeStack(engine, note.id))
    engine.write([
      ...layOps(
        engine,
        notes.map((note, index) => ({ note, at: slots[index]! })),
      ),
      ...about.map((note): BoardOp => ({ op: 'note/aim', id: note.id, aim: frame.aim })),
      { op: 'shape/change', id, part: { box } },
    ])
    if (notes[0]) engine.reveal(notes[0].id)
  },
})

export const shaping = [addFrame, addText, frameTool, connect, intoFrame]
