import { bareNote, NOTE, type Note, type NoteKind, type Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { distance } from '#shared/board/geometry.ts'
import { selectAll, selectOnly } from '../selection.ts'
import { placeForNew, type Wish } from '../placing.ts'
import { zoneOf } from '#shared/board/zones.ts'
import { action, always, mayWrite, mayWriteSelected } from './action.ts'
import type { Reason } from '../reason.ts'

function mayAdd(engine: BoardEngine): true | Reason {
  const writes = mayWrite(engine)
  if (writes !== true) return writes
  return engine.content.notes.size < NOTE.perBoard ? true : 'full'
}

function newNote(
  engine: BoardEngine,
  wish: Wish & { text?: string; kind?: NoteKind },
  taken: readonly Point[] = [],
): Note {
  const { at, aim, question } = placeForNew(engine, wish, taken)
  return {
    ...bareNote,
    id: engine.newId() as NoteId,
    text: (wish.text ?? '').slice(0, NOTE.longest),
    at,
    kind: wish.kind ?? engine.setting.kind,
    question,
    aim,
    by: engine.setting.me,
    born: engine.now(),
  }
}

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

/** The lines of a text that would each become a note. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** Each line of a text becomes a note; one undo takes them all back. */
export const pasteNotes = action({
  name: 'paste-notes',
  group: 'notes',
  menu: 'table',
  native: true,
  needs: true,
  keys: ['Ctrl+V'],
  when: mayAdd,
  run(engine, { text, at }) {
    const room = NOTE.perBoard - engine.content.notes.size
    const notes: Note[] = []
    for (const line of linesOf(text).slice(0, room)) {
      const taken = notes.map((note) => note.at)
      notes.push(newNote(engine, { text: line, ...(at ? { at } : {}) }, taken))
    }
    engine.write(notes.map((note) => ({ op: 'note/add', note })))
    addedInSight(engine, notes)
  },
})

export const duplicate = action({
  name: 'duplicate',
  group: 'notes',
  menu: 'note',
  keys: ['Ctrl+D'],
  when: mayWriteSelected,
  run(engine) {
    const notes = engine.targets().map((note): Note => ({
      ...newNote(engine, { text: note.text, kind: note.kind }),
      at: [note.at[0] + 2 * NOTE.gap, note.at[1] + 2 * NOTE.gap],
      aim: note.aim,
      question: note.question,
      theme: note.theme && { id: note.theme.id, by: 'people' },
    }))
    engine.write(notes.map((note) => ({ op: 'note/add', note })))
    addedInSight(engine, notes)
  },
})

function addedInSight(engine: BoardEngine, notes: readonly Note[]): void {
  const [first] = notes
  if (!first) return
  engine.select(
    selectAll(
      selectOnly(first.id),
      notes.map(({ id }) => id),
    ),
  )
  engine.reveal(first.id)
}

export const edit = action({
  name: 'edit',
  group: 'notes',
  menu: 'note',
  keys: ['Enter', 'F2'],
  when: mayWriteSelected,
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
  when: mayWriteSelected,
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
  when: mayWriteSelected,
  run(engine, wanted) {
    const { elements } = engine.setting
    const taken: Point[] = []
    const ops = engine.targets().flatMap((note): BoardOp[] => {
      if (note.aim === wanted) return []
      const about: BoardOp = { op: 'note/aim', id: note.id, aim: wanted }
      const zone = zoneOf(engine.zones, elements, { aim: wanted, question: null })
      if (!zone || zone === zoneOf(engine.zones, elements, note)) return [about]
      const { at } = placeForNew(engine, { aim: wanted }, taken)
      taken.push(at)
      return [about, { op: 'note/move', id: note.id, at }]
    })
    engine.write(ops)
  },
})

/** The note nearest to the first of those that go. */
function nearestLeft(engine: BoardEngine, gone: readonly NoteId[]): NoteId | null {
  const from = gone[0] && engine.content.placeOf(gone[0])
  if (!from) return null
  let best: NoteId | null = null
  let least = Infinity
  for (const id of engine.content.notes.keys()) {
    const length = distance(engine.content.placeOf(id)!, from)
    if (length >= least || gone.includes(id)) continue
    best = id
    least = length
  }
  return best
}

export const archive = action({
  name: 'archive',
  group: 'notes',
  menu: 'note',
  keys: ['Delete', 'Backspace'],
  when: mayWriteSelected,
  run(engine) {
    const by = engine.setting.me
    const at = engine.now()
    const gone = engine.targets().map(({ id }) => id)
    const next = nearestLeft(engine, gone)
    engine.write(gone.map((id) => ({ op: 'note/archive', id, by, at })))
    // The keyboard stays where it was on the table.
    engine.select({ notes: new Set(), focus: next })
  },
})

export const restore = action({
  name: 'restore',
  group: 'notes',
  needs: true,
  keys: [],
  when: mayWrite,
  run(engine, id) {
    engine.write([{ op: 'note/restore', id }])
    if (engine.content.notes.has(id)) engine.select(selectOnly(id))
  },
})

export const undo = action({
  name: 'undo',
  group: 'notes',
  menu: 'table',
  rail: true,
  keys: ['Ctrl+Z'],
  when: (engine) => {
    const writes = mayWrite(engine)
    if (writes !== true) return writes
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
