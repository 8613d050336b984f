import { placeOf } from '#shared/board/boardId.ts'
import { NOTE, type Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { aligned, distributed, type Edge, edges, type Placed } from '../arrange/aligning.ts'
import { bodies, mayMove, movable, wholeStack } from '../arrange/bodies.ts'
import { tidyMoves } from '../arrange/tidyMoves.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { dropOps, layOps } from '../placing.ts'
import type { Reason } from '../reason.ts'
import { selectAll } from '../selection.ts'
import { action, mayArrangeSelected } from './action.ts'

type Laid = Placed & { note: Note }

const placed = (notes: readonly Note[]): Laid[] => notes.map((note) => ({ id: note.id, at: note.at, note }))

/** Locked notes hold still, and the others come to them. */
const align = edges.map((edge: Edge) =>
  action({
    name: `align-${edge}`,
    group: 'arrange',
    face: 'canvas',
    keys: [],
    when: (engine) => (bodies(engine).length === 1 ? mayMove(engine, 2) : mayMove(engine)),
    run(engine) {
      const still = bodies(engine).filter(({ locked }) => locked)
      const notes = placed(movable(engine))
      engine.write(dropOps(engine, aligned(notes, edge, still.length > 0 ? still : notes)))
    },
  }),
)

const distribute = (['horizontally', 'vertically'] as const).map((axis) =>
  action({
    name: `distribute-${axis}`,
    group: 'arrange',
    face: 'canvas',
    keys: [],
    when: (engine) => mayMove(engine, 3),
    run: (engine) => engine.write(dropOps(engine, distributed(placed(movable(engine)), axis))),
  }),
)

const tidy = action({
  name: 'tidy',
  group: 'arrange',
  face: 'canvas',
  menu: 'note',
  keys: ['G'],
  when: (engine) => mayMove(engine, 2),
  run(engine) {
    const notes = movable(engine)
    engine.write(layOps(engine, tidyMoves(engine, notes)))
    if (notes[0]) engine.reveal(notes[0].id)
  },
})

/** Locking and unlocking need somebody to be the other way; what lies in a stack goes with its top. */
function mayLock(engine: BoardEngine, locked: boolean): true | Reason {
  if (engine.content.arranged) return 'not-arranged'
  const may = mayArrangeSelected(engine)
  if (may !== true) return may
  if (bodies(engine).some((note) => note.locked !== locked)) return true
  return locked ? 'locked' : 'not-locked'
}

const lockOps = (engine: BoardEngine, locked: boolean): BoardOp[] =>
  bodies(engine)
    .flatMap(({ id }) => wholeStack(engine, id))
    .map(({ id }) => ({ op: 'note/lock', id, locked }))

const locks = [
  action({
    name: 'lock',
    group: 'arrange',
    face: 'canvas',
    menu: 'note',
    keys: ['L'],
    when: (engine) => mayLock(engine, true),
    run: (engine) => engine.write(lockOps(engine, true)),
  }),
  action({
    name: 'unlock',
    group: 'arrange',
    face: 'canvas',
    menu: 'note',
    keys: ['Shift+L'],
    when: (engine) => mayLock(engine, false),
    run: (engine) => engine.write(lockOps(engine, false)),
  }),
]

/** Puts the selected above or below all others, in the order they lie in among themselves. */
function layer(engine: BoardEngine, to: 'front' | 'back'): void {
  const mine = bodies(engine)
  const chosen = new Set(mine.map(({ id }) => id))
  const others = [...engine.content.open()].flatMap(({ id }) =>
    chosen.has(id) ? [] : (engine.content.notes.get(id)?.layer ?? 0),
  )
  if (others.length === 0) return
  const own = [...new Set(mine.map((note) => note.layer))].sort((a, b) => a - b)
  const [top, bottom] = [others.reduce((a, b) => Math.max(a, b)), others.reduce((a, b) => Math.min(a, b))]
  if (to === 'front' ? own[0]! > top : own.at(-1)! < bottom) return
  const first = to === 'front' ? top + 1 : bottom - own.length
  const within = (value: number) => Math.max(-NOTE.layers, Math.min(NOTE.layers, value))
  engine.write(
    mine.map((note) => ({ op: 'note/raise', id: note.id, layer: within(first + own.indexOf(note.layer)) })),
  )
}

function mayLayer(engine: BoardEngine): true | Reason {
  return engine.content.arranged ? 'not-arranged' : mayArrangeSelected(engine)
}

const layers = [
  action({
    name: 'bring-to-front',
    group: 'arrange',
    face: 'canvas',
    menu: 'note',
    keys: ['Ctrl+Shift+ArrowUp'],
    when: mayLayer,
    run: (engine) => layer(engine, 'front'),
  }),
  action({
    name: 'send-to-back',
    group: 'arrange',
    face: 'canvas',
    menu: 'note',
    keys: ['Ctrl+Shift+ArrowDown'],
    when: mayLayer,
    run: (engine) => layer(engine, 'back'),
  }),
]

const tableOf = ({ source }: Note): string => {
  const place = source && placeOf(source.board)
  return place?.kind === 'group' ? place.group : ''
}

/** Selects all notes that are like one of the selected; those in a stack come along with their top only. */
function selectLike(engine: BoardEngine, of: (note: Note) => string): void {
  const { notes, stacks } = engine.content
  const wanted = new Set(engine.targets().map(of))
  const like = (note: Note | undefined) => note !== undefined && wanted.has(of(note))
  const found = [...notes.values()].filter((note) => like(note) && like(notes.get(stacks.topOf(note.id))))
  engine.select(
    selectAll(
      engine.selection,
      found.map(({ id }) => id),
    ),
  )
}

const selected = (engine: BoardEngine): true | Reason =>
  engine.targets().length > 0 ? true : 'nothing-selected'

/** Notes of several tables, and themes, are on boards that are laid out by them. */
const selectedArranged = (engine: BoardEngine): true | Reason =>
  engine.content.arranged ? selected(engine) : 'not-arranged'

const likes = [
  action({
    name: 'select-same-kind',
    group: 'select',
    menu: 'note',
    keys: [],
    when: selected,
    run: (engine) => selectLike(engine, ({ kind }) => kind),
  }),
  action({
    name: 'select-same-table',
    group: 'select',
    keys: [],
    when: selectedArranged,
    run: (engine) => selectLike(engine, tableOf),
  }),
  action({
    name: 'select-same-theme',
    group: 'select',
    keys: [],
    when: selectedArranged,
    run: (engine) => selectLike(engine, ({ theme }) => theme?.id ?? ''),
  }),
]

export const arranging = [...align, ...distribute, tidy, ...locks, ...layers, ...likes]
