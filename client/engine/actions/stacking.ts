import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId } from '#shared/ids.ts'
import { bodies } from '../arrange/bodies.ts'
import { putOnTopOps, stackOps, takeOutOps, unstackOps } from '../arrange/stackOps.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { inReadingOrder } from '../neighbours.ts'
import type { Reason } from '../reason.ts'
import { selectAll, selectOnly } from '../selection.ts'
import { action, mayArrange, mayArrangeSelected } from './action.ts'

const isStack = ({ content }: BoardEngine, { id }: Note): boolean => content.stacks.under(id).length > 0

/** A locked note stays where it is, so the others can only come to it. */
function mayStack(engine: BoardEngine): true | Reason {
  const may = mayArrangeSelected(engine)
  if (may !== true) return may
  const all = bodies(engine)
  if (all.length < 2) return 'two-needed'
  return all.filter(({ locked }) => locked).length > 1 ? 'one-locked-only' : true
}

/** What the others are laid under: the locked one, else the largest stack, else the first to be read. */
function topAmong(engine: BoardEngine, notes: readonly Note[]): Note {
  const size = ({ id, locked }: Note) => (locked ? Infinity : engine.content.stacks.under(id).length)
  const placed = notes.map((note) => ({ note, at: engine.content.placeOf(note.id) ?? note.at }))
  return inReadingOrder(placed)
    .map(({ note }) => note)
    .reduce((best, note) => (size(note) > size(best) ? note : best))
}

/** There is a stack among the selected. */
function hasStack(engine: BoardEngine): true | Reason {
  const all = bodies(engine)
  if (all.length === 0) return 'nothing-selected'
  return all.some((note) => isStack(engine, note)) ? true : 'no-stack'
}

function mayUnstack(engine: BoardEngine): true | Reason {
  const arranges = mayArrange(engine)
  if (arranges !== true) return arranges
  const has = hasStack(engine)
  if (has !== true) return has
  return bodies(engine).some((note) => isStack(engine, note) && !note.locked) ? true : 'locked'
}

const stack = action({
  name: 'stack',
  group: 'arrange',
  menu: 'note',
  keys: ['S'],
  when: mayStack,
  run(engine) {
    const all = bodies(engine)
    const top = topAmong(engine, all)
    engine.write(stackOps(engine, all, top))
    engine.select(selectOnly(top.id))
  },
})

/** What dropping notes onto another does. */
const stackOnto = action({
  name: 'stack-onto',
  group: 'arrange',
  needs: true,
  keys: [],
  when: mayArrange,
  run(engine, { notes, on }) {
    const { content } = engine
    const top = content.notes.get(content.stacks.topOf(on))
    const coming = notes.flatMap((id) => content.notes.get(id) ?? []).filter(({ locked }) => !locked)
    if (!top || coming.length === 0) return
    engine.write(stackOps(engine, coming, top))
    engine.select(selectOnly(top.id))
  },
})

const unstack = action({
  name: 'unstack',
  group: 'arrange',
  menu: 'note',
  keys: ['Shift+S'],
  when: mayUnstack,
  run(engine) {
    const { stacks } = engine.content
    const free = bodies(engine).filter((note) => isStack(engine, note) && !note.locked)
    const all = free.flatMap(({ id }) => [id, ...stacks.under(id)])
    // One stack after another: each looks for room once the one before has found it.
    free.forEach((top, index) => engine.write(unstackOps(engine, top), index === 0))
    engine.fan.spread(null)
    engine.select(selectAll(engine.selection, all))
  },
})

const openStack = action({
  name: 'open-stack',
  group: 'arrange',
  face: 'canvas',
  menu: 'note',
  keys: ['O'],
  when: hasStack,
  run(engine, id) {
    const top =
      id === null ? bodies(engine).find((note) => isStack(engine, note))?.id : engine.content.stacks.topOf(id)
    if (!top) return
    engine.select(selectOnly(top))
    engine.reveal(top)
    engine.fan.spread(top)
  },
})

/** The notes that a command is about and that lie in a stack, on top of it or under. */
const stacked = (engine: BoardEngine): Note[] =>
  engine.targets().filter(({ id }) => engine.content.stacks.under(engine.content.stacks.topOf(id)).length > 0)

function mayChangeStack(engine: BoardEngine): true | Reason {
  const may = mayArrangeSelected(engine)
  if (may !== true) return may
  const all = stacked(engine)
  if (all.length === 0) return 'no-stack'
  const { notes, stacks } = engine.content
  return all.every(({ id }) => notes.get(stacks.topOf(id))?.locked) ? 'locked' : true
}

/** Changes the stack of one note, unless it is locked. The fan stays open as long as there is a stack. */
function change(engine: BoardEngine, id: NoteId | null, ops: (of: Note) => BoardOp[]): void {
  const { notes, stacks } = engine.content
  const note = id === null ? stacked(engine)[0] : notes.get(id)
  const top = note && notes.get(stacks.topOf(note.id))
  if (!note || !top || !isStack(engine, top) || top.locked) return
  const [other = top.id] = note.id === top.id ? stacks.under(top.id) : []
  const open = engine.fan.of !== null
  engine.write(ops(note))
  if (!open) return
  engine.select(selectOnly(stacks.topOf(other)))
  engine.fan.spread(stacks.under(stacks.topOf(other)).length > 0 ? stacks.topOf(other) : null)
}

const takeOut = action({
  name: 'take-out',
  group: 'arrange',
  menu: 'note',
  keys: [],
  when: mayChangeStack,
  run: (engine, id) => change(engine, id, (note) => takeOutOps(engine, note)),
})

/** On the canvas only the top is in sight, and the fan asks for it with a note. */
const putOnTop = action({
  name: 'put-on-top',
  group: 'arrange',
  face: 'list',
  menu: 'note',
  keys: [],
  when: mayChangeStack,
  run: (engine, id) => change(engine, id, (note) => putOnTopOps(engine, note)),
})

export const stacking = [stack, stackOnto, unstack, openStack, takeOut, putOnTop]
