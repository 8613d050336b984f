import type { BoardOp } from '#shared/board/ops.ts'
import type { Shape } from '#shared/board/shape.ts'
import { wholeStack } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Reason } from '../reason.ts'
import { notesIn } from '../shapes/framing.ts'
import { moveOps } from '../shapes/moveOps.ts'
import { asFrame } from '../shapes/shapeBoxes.ts'
import { action, mayArrange, mayDraw, mayWrite } from './action.ts'

/** A shape, or one of a sort, must be selected, and changing it allowed. */
export const mayChange =
  (is?: Shape['is'], may = mayArrange) =>
  (engine: BoardEngine): true | Reason => {
    const allowed = mayDraw(engine, may)
    if (allowed !== true) return allowed
    const { target } = engine.shapes
    if (target && (is === undefined || target.is === is)) return true
    return is === undefined ? 'no-shape' : `no-${is}`
  }

const edit = action({
  name: 'edit-shape',
  group: 'shapes',
  menu: 'shape',
  keys: [],
  when: mayChange(undefined, mayWrite),
  run(engine) {
    if (engine.shapes.selected) engine.shapes.type(engine.shapes.selected)
  },
})

/** Says what a shape is called. A text without words is no text: it goes away. */
const label = action({
  name: 'label-shape',
  group: 'shapes',
  needs: true,
  keys: [],
  when: (engine) => mayDraw(engine, mayWrite),
  run(engine, { id, label: written }) {
    const { shapes } = engine
    const shape = shapes.of(id)
    const fresh = shapes.typing?.id === id && shapes.typing.fresh
    shapes.type(null)
    if (!shape) return
    const words = written.trim()
    if (shape.is === 'text' && words === '') {
      if (fresh) engine.port.undo.cancel()
      else engine.write([{ op: 'shape/remove', id }])
      shapes.select(null)
    } else if (words !== shape.label) {
      engine.write([{ op: 'shape/change', id, part: { label: words } }], !fresh)
    }
  },
})

const move = action({
  name: 'move-shape',
  group: 'shapes',
  needs: true,
  keys: [],
  when: mayChange(),
  run(engine, { id, by }) {
    const ops = moveOps(engine, id, by)
    engine.shapes.hold(null)
    engine.carry(null)
    engine.write(ops)
  },
})

const resize = action({
  name: 'resize-frame',
  group: 'shapes',
  needs: true,
  keys: [],
  when: mayChange('frame'),
  run(engine, { id, box }) {
    engine.shapes.hold(null)
    engine.write([{ op: 'shape/change', id, part: { box: asFrame(box) } }])
  },
})

/** What a frame's notes are about: those that are laid in it from now on, and those in it without an aim. */
const aim = action({
  name: 'aim-frame',
  group: 'shapes',
  menu: 'shape',
  needs: true,
  keys: [],
  when: mayChange('frame'),
  run(engine, wanted) {
    const frame = engine.shapes.target
    if (frame?.is !== 'frame' || frame.aim === wanted) return
    const inside = engine.content.arranged ? [] : notesIn(engine.content, frame.box)
    const aimless = inside.flatMap((id) => wholeStack(engine, id)).filter((note) => note.aim === null)
    engine.write([
      { op: 'shape/change', id: frame.id, part: { aim: wanted } },
      ...(wanted === null ? [] : aimless.map(({ id }): BoardOp => ({ op: 'note/aim', id, aim: wanted }))),
    ])
  },
})

const size = action({
  name: 'text-size',
  group: 'shapes',
  menu: 'shape',
  needs: true,
  keys: [],
  when: mayChange('text'),
  run(engine, wanted) {
    const text = engine.shapes.target
    if (text) engine.write([{ op: 'shape/change', id: text.id, part: { size: wanted } }])
  },
})

const turn = action({
  name: 'turn-line',
  group: 'shapes',
  menu: 'shape',
  keys: [],
  when: mayChange('connector'),
  run(engine) {
    const line = engine.shapes.target
    if (line?.is !== 'connector') return
    engine.write([{ op: 'shape/change', id: line.id, part: { from: line.to, to: line.from } }])
  },
})

const remove = action({
  name: 'remove-shape',
  group: 'shapes',
  menu: 'shape',
  keys: [],
  when: mayChange(),
  run(engine) {
    const { shapes } = engine
    const gone = shapes.target
    if (!gone) return
    engine.write([{ op: 'shape/remove', id: gone.id }])
    shapes.select(null)
  },
})

export const shapeChanges = [edit, label, move, resize, aim, size, turn, remove]
