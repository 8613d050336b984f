import type { Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { isPlace } from '#shared/board/positions.ts'
import type { NoteId } from '#shared/ids.ts'
import { wholes, wholeStack } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { distance } from '#shared/board/geometry.ts'
import { mayAdd, newNote } from '../newNote.ts'
import { selectOnly } from '../selection.ts'
import { layOps, placeForNew } from '../placing.ts'
import { zoneOf } from '#shared/board/zones.ts'
import { action, always, mayArrange, mayChangeSelected, mayTakeAway, mayWrite } from './action.ts'

/** Adds a note and opens it for writing at once; with `quiet` (or on paper already written) only adds it. */
export const addNote = action({
  name: 'add-note',
  group: 'notes',
  menu: 'table',
  rail: true,
  keys: ['N'],
  when: mayAdd,
  run(engine, wish) {
    const note = newNote(engine, wish ?? {})
    engine.write([{ op: 'note/add', note }])
    engine.select(selectOnly(note.id))
    if (wish?.quiet) return
    engine.reveal(note.id)
    engine.type(note.id)
  },
})

export const edit = action({
  name: 'edit',
  group: 'notes',
  menu: 'note',
  keys: ['Enter', 'F2'],
  when: mayChangeSelected,
  run(engine, id) {
    const note = id ?? engine.selection.focus ?? engine.targets()[0]?.id
    if (!note || !engine.content.notes.has(note)) return
    engine.port.undo.mark()
    engine.type(note)
  },
})

export const kind = action({
  name: 'kind',
  group: 'notes',
  menu: 'note',
  needs: true,
  keys: [],
  when: mayChangeSelected,
  run(engine, wanted) {
    const changed = engine.targets().filter((note) => note.kind !== wanted)
    engine.write(changed.map(({ id }) => ({ op: 'note/kind', id, kind: wanted })))
  },
})

/** What the notes are about; where goals have zones, the notes move to the zone too. */
export const aim = action({
  name: 'aim',
  group: 'notes',
  menu: 'note',
  needs: true,
  keys: [],
  when: mayChangeSelected,
  run(engine, wanted) {
    const { elements } = engine.setting
    const taken: Point[] = []
    const ops = engine.targets().flatMap((note): BoardOp[] => {
      if (note.aim === wanted) return []
      const about = wholeStack(engine, note.id).map(({ id }): BoardOp => ({
        op: 'note/aim',
        id,
        aim: wanted,
      }))
      if (note.locked || engine.content.stacks.topOf(note.id) !== note.id) return about
      const zone = zoneOf(engine.zones, elements, { aim: wanted, question: null })
      if (!zone || zone === zoneOf(engine.zones, elements, note)) return about
      const { at } = placeForNew(engine, { aim: wanted }, taken)
      taken.push(at)
      return [...about, ...layOps(engine, [{ note, at }])]
    })
    engine.write(ops)
  },
})

/** The note nearest to the first of those that go. */
function nearestLeft(engine: BoardEngine, gone: readonly NoteId[]): NoteId | null {
  const from = gone[0] && engine.content.placeOf(gone[0])
  if (!from) return null
  const going = new Set(gone)
  let best: NoteId | null = null
  let least = Infinity
  for (const { id, at } of engine.content.open()) {
    const length = distance(at, from)
    if (length >= least || going.has(id)) continue
    best = id
    least = length
  }
  return best
}

/** What a note that goes alone leaves of its stack. */
function leftOfStack(engine: BoardEngine, gone: readonly NoteId[]): readonly NoteId[] {
  const [first] = gone
  if (first === undefined) return []
  const { stacks } = engine.content
  const top = stacks.topOf(first)
  return [top, ...stacks.under(top)].filter((id) => !gone.includes(id))
}

/** Removes the notes with all that lies under them. One that is picked out of an open stack goes alone. */
export const archive = action({
  name: 'archive',
  group: 'notes',
  menu: 'note',
  keys: ['Delete', 'Backspace'],
  when: mayTakeAway,
  run(engine) {
    const by = engine.setting.me
    const at = engine.now()
    const gone = wholes(engine).map(({ id }) => id)
    const isOpen = engine.fan.of !== null
    const rest = leftOfStack(engine, gone)
    const next = rest[0] ?? nearestLeft(engine, gone)
    engine.write(gone.map((id) => ({ op: 'note/archive', id, by, at })))
    // The keyboard stays where it was on the table, and an open stack open as long as it is one.
    engine.select({ notes: new Set(), focus: next })
    if (isOpen) engine.fan.spread(rest.length > 1 ? rest[0]! : null)
  },
})

export const restore = action({
  name: 'restore',
  group: 'notes',
  needs: true,
  keys: [],
  when: mayArrange,
  run(engine, id) {
    engine.write([{ op: 'note/restore', id }])
    if (engine.content.notes.has(id)) engine.select(selectOnly(id))
  },
})

/** Whether the next undo or redo would move what is to stay where it lies. */
const movesLocked = ({ setting, port, isOwnId }: BoardEngine, step: 'undo' | 'redo'): boolean =>
  setting.arranges === 'positions-locked' && port.undo.touches(step).some((field) => isPlace(field, isOwnId))

export const undo = action({
  name: 'undo',
  group: 'notes',
  menu: 'table',
  rail: true,
  keys: ['Ctrl+Z'],
  when: (engine) => {
    const writes = mayWrite(engine)
    if (writes !== true) return writes
    if (movesLocked(engine, 'undo')) return 'positions-locked'
    return engine.port.undo.canUndo() ? true : 'nothing-to-undo'
  },
  run(engine) {
    engine.type(null)
    engine.port.undo.undo()
  },
})

export const redo = action({
  name: 'redo',
  group: 'notes',
  menu: 'table',
  rail: true,
  keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  when: (engine) => {
    const writes = mayWrite(engine)
    if (writes !== true) return writes
    if (movesLocked(engine, 'redo')) return 'positions-locked'
    return engine.port.undo.canRedo() ? true : 'nothing-to-redo'
  },
  run: (engine) => engine.port.undo.redo(),
})

export const selectNone = action({
  name: 'select-none',
  group: 'select',
  keys: ['Escape'],
  when: always,
  run(engine) {
    if (engine.carried) engine.carry(null)
    else engine.select({ notes: new Set(), focus: engine.selection.focus })
  },
})
