import type { BoardOp } from '#shared/board/ops.ts'
import { type ConnectorShape, SHAPE } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { stackOps } from '../arrange/stackOps.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Reason } from '../reason.ts'
import { selectOnly } from '../selection.ts'
import { action, mayArrange, mayDraw } from './action.ts'

/** The lines between two notes, whichever way they lead. */
const between = ({ shapes }: BoardEngine, one: NoteId, other: NoteId): ConnectorShape[] =>
  shapes.lines.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))

/** What makes two notes a pair of opposite views; nothing where they are one, lie in one stack or are not in sight. */
function pairOps(engine: BoardEngine, one: NoteId, other: NoteId): BoardOp[] {
  const { notes, stacks } = engine.content
  if (!notes.has(one) || !notes.has(other) || stacks.topOf(one) === stacks.topOf(other)) return []
  const lines = between(engine, one, other)
  if (lines.some(({ means }) => means === 'opposed')) return []
  const [line] = lines
  if (line) return [{ op: 'shape/change', id: line.id, part: { means: 'opposed' } }]
  if (engine.shapes.all.length >= SHAPE.perBoard) return []
  const common = { id: engine.newId() as ShapeId, label: '', born: engine.now() }
  return [{ op: 'shape/add', shape: { ...common, is: 'connector', from: one, to: other, means: 'opposed' } }]
}

/** The two that are selected and do not lie in one stack. */
function mayOppose(engine: BoardEngine): true | Reason {
  const may = mayDraw(engine)
  if (may !== true) return may
  const [one, other, more] = engine.targets()
  const { stacks } = engine.content
  if (!one || !other || more || stacks.topOf(one.id) === stacks.topOf(other.id)) return 'pair-needed'
  if (engine.shapes.isPair(one.id, other.id)) return 'paired'
  return between(engine, one.id, other.id).length > 0 || engine.shapes.all.length < SHAPE.perBoard
    ? true
    : 'full-of-shapes'
}

const oppose = action({
  name: 'oppose',
  group: 'shapes',
  menu: 'note',
  keys: ['Shift+Y'],
  when: mayOppose,
  run(engine) {
    const [one, other] = engine.targets()
    if (one && other) engine.write(pairOps(engine, one.id, other.id))
  },
})

/** The same for two notes that are named: a line that is selected, a pair that the machine has proposed. */
const opposePair = action({
  name: 'oppose-pair',
  group: 'shapes',
  needs: true,
  keys: [],
  when: (engine) => mayDraw(engine),
  run: (engine, { one, other }) => engine.write(pairOps(engine, one, other)),
})

/** The marked lines that a command is about: the selected one, else those between two selected notes. */
function pairsMeant(engine: BoardEngine): ConnectorShape[] {
  const { target } = engine.shapes
  if (target) return target.is === 'connector' && target.means === 'opposed' ? [target] : []
  const [one, other, more] = engine.targets()
  if (!one || !other || more) return []
  return between(engine, one.id, other.id).filter(({ means }) => means === 'opposed')
}

/** Takes the mark away. The line stays: it may have been there before, with a word of its own. */
const separate = action({
  name: 'separate',
  group: 'shapes',
  menu: 'shape',
  keys: [],
  when(engine) {
    const may = mayDraw(engine)
    if (may !== true) return may
    return pairsMeant(engine).length > 0 ? true : 'no-pair'
  },
  run(engine) {
    engine.write(
      pairsMeant(engine).map(({ id }): BoardOp => ({ op: 'shape/change', id, part: { means: null } })),
    )
  },
})

/**
 * Notes that say the same come to lie in one stack where the first of them lies, each with what lies under it; one
 * gesture, and nothing is lost. Locked notes stay where they are.
 */
const stackNotes = action({
  name: 'stack-notes',
  group: 'arrange',
  needs: true,
  keys: [],
  when: mayArrange,
  run(engine, { top, others }) {
    const { notes, stacks } = engine.content
    const on = notes.get(stacks.topOf(top))
    if (!on) return
    const coming = [...new Set(others.map((id) => stacks.topOf(id)))]
      .flatMap((id) => notes.get(id) ?? [])
      .filter(({ id, locked }) => !locked && id !== on.id)
    if (coming.length === 0) return
    engine.write(stackOps(engine, coming, on))
    engine.select(selectOnly(on.id))
  },
})

export const pairing = [oppose, opposePair, separate, stackNotes]
