import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NoteImage } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ElementId, ImageId, NoteId, PersonKey, QuestionId } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { type Guest, type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const [his, hers] = ['his' as NoteId, 'hers' as NoteId]
const image: NoteImage = { id: 'kuva' as ImageId, width: 10, height: 10, alt: '' }

/** A note of Aino's and one of Eero's, where participants change their own only; Ohja facilitates and is not bound. */
async function open() {
  hall = await openHall()
  const names = ['aino', 'eero', 'ohja'] as const
  const all = await Promise.all(names.map((name) => hall.guest(name).synced()))
  const [aino, eero, ohja] = all as [Guest, Guest, Guest]
  aino.do({ op: 'note/add', note: aNote(hers, { text: 'Lähipalvelut 👩‍⚕️ säilyvät', born: 1 }) })
  eero.do({ op: 'note/add', note: aNote(his, { text: 'Hoitajat', at: [300, 0], born: 2 }) })
  await until(() => all.every(({ board }) => board.notes.filter(({ number }) => number).length === 2))
  for (const name of ['aino', 'eero']) hall.edits.set(name, 'own-notes-only')
  return { aino, eero, ohja }
}
const stored = () => hall.rooms.snapshot(tableBoard)
const noteOf = async (id: NoteId) => (await stored()).notes.find((note) => note.id === id)!
/** Something of Eero's own that comes through after all that he said before; then all read the same. */
async function word({ aino, eero, ohja }: Record<'aino' | 'eero' | 'ohja', Guest>) {
  eero.do({ op: 'note/type', id: his, at: 0, remove: 0, insert: 'Oma: ' })
  await until(() => aino.board.notes.some(({ text }) => text.startsWith('Oma: ')))
  const there = JSON.stringify(await stored())
  for (const guest of [aino, eero, ohja]) await until(() => JSON.stringify(guest.board) === there)
}

const forged: BoardOp[] = [
  { op: 'note/type', id: hers, at: 13, remove: 2, insert: 'roskaa' },
  { op: 'note/type', id: hers, at: 0, remove: 27, insert: '' },
  { op: 'note/kind', id: hers, kind: 'drop' },
  { op: 'note/aim', id: hers, aim: 'e1' as ElementId },
  { op: 'note/ask', id: hers, question: 'q2' as QuestionId },
  { op: 'note/picture', id: hers, image },
  { op: 'note/archive', id: hers, by: 'key-aino' as PersonKey, at: 1 },
]

it.each(forged)(
  'S40 leaves a forged $op on another’s note out, keeps its sender, and takes their own',
  async (op) => {
    const guests = await open()
    const before = await noteOf(hers)
    guests.eero.do(op)
    await word(guests)
    expect([await noteOf(hers), (await noteOf(his)).text]).toEqual([before, 'Oma: Hoitajat'])
    expect(guests.eero.closed).toBeNull()
  },
)

it('S40 another’s removed note is not brought back, nor its words put in a new record', async () => {
  const guests = await open()
  guests.aino.do({ op: 'note/archive', id: hers, by: 'key-aino' as PersonKey, at: 5 })
  await until(() => guests.eero.board.notes.some(({ archived }) => archived))
  const before = await noteOf(hers)
  guests.eero.do({ op: 'note/restore', id: hers })
  await word(guests)
  expect(await noteOf(hers)).toEqual(before)
  // Torn out and replaced: whoever does that is sent away as ever, and the words are there.
  const notes = guests.eero.doc.getMap<Y.Map<unknown>>('notes')
  notes.get(hers)!.set('text', new Y.Text('vaihdettu'))
  await until(() => guests.eero.closed)
  expect((await noteOf(hers)).text).toBe(before.text)
})

it('S40 moving is free, the writer types on meanwhile, and facilitators are not bound', async () => {
  const guests = await open()
  const { aino, eero, ohja } = guests
  eero.do(
    { op: 'note/move', id: hers, at: [70, 80] },
    { op: 'note/type', id: hers, at: 0, remove: 0, insert: 'X' },
  )
  aino.do({ op: 'note/type', id: hers, at: 0, remove: 0, insert: 'Kaikki ' })
  await word(guests)
  expect(await noteOf(hers)).toMatchObject({ at: [70, 80], text: 'Kaikki Lähipalvelut 👩‍⚕️ säilyvät' })
  ohja.do({ op: 'note/kind', id: hers, kind: 'keep' }, { op: 'note/archive', id: his, by: null, at: 1 })
  await until(() => eero.board.notes.every(({ kind, archived }) => kind === 'keep' || archived !== null))
})
