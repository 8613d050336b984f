import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import { onBoard, plus } from '#shared/board/geometry.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { editBetween } from '#shared/board/textEdit.ts'
import { freeSlot, zoneOf } from '#shared/board/zones.ts'
import { freeSpot } from '#shared/board/layout.ts'
import type { NoteId } from '#shared/ids.ts'
import { wholes } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { mayAdd, newNote, showAdded } from '../newNote.ts'
import { notesIn, type PastedNote } from '../pasted.ts'
import { middleOfView } from '../placing.ts'
import { action, always, mayChangeSelected, mayTakeAway, mayWriteSelected } from './action.ts'

/** Rings around the wanted place that are tried for one where pasted notes cover nothing. */
const rings = 16

/** Where the top left corner of pasted notes comes: under the pointer or in the middle, or beside what lies there. */
function cornerFor(engine: BoardEngine, notes: readonly PastedNote[], at: Point | undefined): Point {
  const reach = (axis: 0 | 1) => Math.max(0, ...notes.map(({ by }) => by?.[axis] ?? 0))
  const [width, height] = [reach(0) + NOTE.width, reach(1) + NOTE.height]
  const [x, y] = at ?? middleOfView(engine)
  const first: Point = [x - width / 2, y - height / 2]
  const isFree = ([left, top]: Point) =>
    engine.content.within({ left: left - 1, top: top - 1, right: left + width + 1, bottom: top + height + 1 })
      .length === 0
  const [stepX, stepY] = [NOTE.width + NOTE.gap, NOTE.height + NOTE.gap]
  for (let ring = 0; ring <= rings; ring += 1) {
    for (const [right, down] of ringOf(ring)) {
      const corner: Point = [first[0] + right * stepX, first[1] + down * stepY]
      if (isFree(corner)) return corner
    }
  }
  return [first[0] + 2 * NOTE.gap, first[1] + 2 * NOTE.gap]
}

/** The steps of a ring, straight ones first, and those to the right and below: that is where people look for what is new. */
function ringOf(ring: number): Point[] {
  if (ring === 0) return [[0, 0]]
  const steps: Point[] = []
  for (let step = 0; step <= ring; step += 1) {
    const signs = step === 0 ? [0] : [step, -step]
    steps.push(...signs.map((at): Point => [ring, at]), ...signs.map((at): Point => [at, ring]))
    steps.push(...signs.map((at): Point => [-ring, at]), ...signs.map((at): Point => [at, -ring]))
  }
  return steps
}

/** Notes without places of their own lie as they are read: in rows, about as many as there are in a row. */
function inRows(notes: readonly PastedNote[]): readonly PastedNote[] {
  if (notes.some(({ by }) => by)) return notes
  const perRow = Math.ceil(Math.sqrt(notes.length))
  return notes.map((note, index) => ({
    ...note,
    by: [
      (index % perRow) * (NOTE.width + NOTE.gap),
      Math.floor(index / perRow) * (NOTE.height + NOTE.gap),
    ] satisfies Point,
  }))
}

function made(engine: BoardEngine, pastedNotes: readonly PastedNote[], at: Point | undefined): Note[] {
  const notes = inRows(pastedNotes)
  const { elements, questions } = engine.setting
  const laidByHand = engine.zones.length === 0 && !engine.content.arranged
  const corner = cornerFor(engine, notes, at)
  const taken: Point[] = []
  const all: Note[] = []
  for (const pasted of notes) {
    // What was copied as a stack stays one, and lies where its top does.
    const top = pasted.under === undefined ? undefined : all[pasted.under]
    const aim = elements.some(({ id }) => id === pasted.aim) ? pasted.aim : undefined
    const { text, kind, image } = pasted
    const note = newNote(
      engine,
      { text, image: image ?? null, ...(kind && { kind }), ...(aim && { aim }), ...(at && { at }) },
      taken,
    )
    if (pasted.by && laidByHand) note.at = onBoard(plus(corner, pasted.by))
    if (questions.some(({ id }) => id === pasted.question)) note.question = pasted.question!
    if (pasted.theme && engine.theme(pasted.theme)) note.theme = { id: pasted.theme, by: 'people' }
    if (top) Object.assign(note, { stack: top.id, at: top.at })
    else taken.push(note.at)
    all.push(note)
  }
  return all
}

/** What was copied becomes notes; one undo takes them all back. */
export const pasteNotes = action({
  name: 'paste-notes',
  group: 'notes',
  menu: 'table',
  native: true,
  needs: true,
  keys: ['Ctrl+V'],
  when: mayAdd,
  run(engine, pasted) {
    const room = NOTE.perBoard - engine.content.notes.size
    const notes = made(engine, notesIn(pasted).slice(0, room), pasted.at)
    engine.write(notes.map((note) => ({ op: 'note/add', note })))
    showAdded(engine, tops(notes))
  },
})

/** The clipboard is the face's; here is only when, and with which keys. */
export const copy = action({
  name: 'copy',
  group: 'notes',
  menu: 'note',
  native: true,
  needs: true,
  keys: ['Ctrl+C'],
  when: (engine) => (engine.targets().length > 0 ? always() : 'nothing-selected'),
  run: () => undefined,
})

export const cut = action({
  name: 'cut',
  group: 'notes',
  menu: 'note',
  native: true,
  needs: true,
  keys: ['Ctrl+X'],
  when: mayTakeAway,
  run: () => undefined,
})

export const duplicate = action({
  name: 'duplicate',
  group: 'notes',
  menu: 'note',
  keys: ['Ctrl+D'],
  when: mayWriteSelected,
  run(engine) {
    const all = wholes(engine)
    const ids = new Map(all.map(({ id }) => [id, engine.newId() as NoteId]))
    const notes = all.map((note): Note => ({
      ...newNote(engine, { text: note.text, kind: note.kind, image: note.image }),
      id: ids.get(note.id)!,
      at: onBoard([note.at[0] + 2 * NOTE.gap, note.at[1] + 2 * NOTE.gap]),
      aim: note.aim,
      question: note.question,
      theme: note.theme && { id: note.theme.id, by: 'people' },
      stack: ids.get(engine.content.stacks.topOf(note.id)) ?? null,
    }))
    const added = notes.map((note): Note => (note.stack === note.id ? { ...note, stack: null } : note))
    engine.write(added.map((note) => ({ op: 'note/add', note })))
    showAdded(engine, tops(added))
  },
})

/** Of notes that have been added those that lie open. */
const tops = (notes: readonly Note[]): Note[] => notes.filter(({ stack }) => stack === null)

/** A long note becomes several: the first part stays on it, the others go beside it. One undo takes all of it back. */
export const split = action({
  name: 'split',
  group: 'notes',
  menu: 'note',
  needs: true,
  keys: [],
  when: mayChangeSelected,
  run(engine, { note: id, parts }) {
    const note = engine.content.notes.get(id)
    const [first, ...rest] = parts.map((part) => part.trim()).filter((part) => part !== '')
    if (!note || first === undefined || rest.length === 0) return
    const edit = editBetween(note.text, first)
    const zone = zoneOf(engine.zones, engine.setting.elements, note)
    const all = [...engine.content.notes.values()].map(({ at }) => at)
    const added = rest.map((text): Note => {
      const beside: Point = [note.at[0] + NOTE.width + NOTE.gap, note.at[1]]
      const at =
        (zone && freeSlot(zone, all)) ??
        freeSpot(
          all.map((each) => ({ at: each })),
          beside,
        )
      all.push(at)
      const { kind, aim, question, theme } = note
      return {
        ...newNote(engine, { text, kind }),
        ...{ at, aim, question, theme: theme && { id: theme.id, by: 'people' } },
      }
    })
    engine.write([
      ...(edit ? [{ op: 'note/type' as const, id, ...edit }] : []),
      ...added.map((one): BoardOp => ({ op: 'note/add', note: one })),
    ])
    showAdded(engine, [engine.content.notes.get(id) ?? note, ...added])
  },
})
