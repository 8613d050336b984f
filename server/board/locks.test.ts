import { afterEach, describe, expect, it } from 'vitest'
import type { BoardOp } from '#shared/board/ops.ts'
import type { FrameShape } from '#shared/board/shape.ts'
import type { NoteId, PersonKey, ShapeId } from '#shared/ids.ts'
import { aNote, aText, tableBoard } from '#shared/testing/boards.ts'
import type * as Y from 'yjs'
import { type Guest, type Hall, openHall, pause, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const [n1, n2] = ['n1' as NoteId, 'n2' as NoteId]
const aFrame: FrameShape = {
  ...{ id: 'f1' as ShapeId, is: 'frame', label: 'Kehys', born: 0, aim: null },
  box: { left: 0, top: 0, right: 400, bottom: 300 },
}

/** Aino and Eero at a table with two notes of Aino's and a frame; Ohja facilitates and is not bound. */
async function open() {
  hall = await openHall()
  const names = ['aino', 'eero', 'ohja'] as const
  const all = await Promise.all(names.map((name) => hall.guest(name).synced()))
  const [aino, eero, ohja] = all as [Guest, Guest, Guest]
  aino.do({ op: 'note/add', note: aNote(n1, { text: 'Lähipalvelut' }) })
  aino.do({ op: 'note/add', note: aNote(n2, { text: 'Hoitajat', at: [300, 0] }) })
  aino.do({ op: 'shape/add', shape: aFrame })
  const numbered = ({ board }: Guest) => board.notes.length === 2 && board.notes.every((note) => note.number)
  await until(() => all.every((each) => numbered(each) && each.board.shapes.length === 1))
  return { aino, eero, ohja }
}
const lock = (what: 'positions' | 'writing', locked = true) => {
  for (const name of ['aino', 'eero']) {
    if (what === 'writing') hall.writes.set(name, locked ? 'writing-locked' : true)
    else hall.arranges.set(name, locked ? 'positions-locked' : true)
  }
}
const stored = () => hall.rooms.snapshot(tableBoard)
/** Everybody, the server too, reads the same board. */
async function same(...guests: Guest[]) {
  const there = await stored()
  for (const guest of guests) {
    await until(() => JSON.stringify(guest.board) === JSON.stringify(there)).catch(() => {})
    expect(guest.board).toEqual(there)
  }
  return there
}
/** Something that comes through after all that was said before. */
async function word(guest: Guest, text: string): Promise<void> {
  guest.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: text })
  for (let tries = 0; !(await stored()).notes[0]!.text.startsWith(text) && tries < 400; tries += 1)
    await pause(5)
}

describe('L1 positions locked', () => {
  const moves: BoardOp[] = [
    { op: 'note/move', id: n1, at: [900, 900] },
    { op: 'note/stack', id: n2, on: n1 },
    { op: 'note/raise', id: n1, layer: 7 },
    { op: 'note/lock', id: n2, locked: true },
    { op: 'note/archive', id: n2, by: 'key-eero' as PersonKey, at: 1 },
    { op: 'shape/change', id: aFrame.id, part: { box: { left: 9, top: 9, right: 99, bottom: 99 } } },
  ]

  it.each(moves)('leaves a forged $op out, and everybody reads the same', async (move) => {
    const { aino, eero, ohja } = await open()
    const before = await stored()
    lock('positions')
    eero.do(move)
    await word(eero, 'Uusi: ')
    const after = await same(aino, eero, ohja)
    const [first, second] = before.notes
    expect(after).toEqual({ ...before, notes: [{ ...first, text: 'Uusi: Lähipalvelut' }, second] })
    expect(eero.closed).toBeNull()
  })

  it('lets words be written, notes and texts be born where they are put, and nothing be framed', async () => {
    const { aino, eero, ohja } = await open()
    lock('positions')
    eero.do({ op: 'note/add', note: aNote('n3', { text: 'Syntyi', at: [50, 60], stack: n1 }) })
    eero.do({ op: 'shape/add', shape: aText('t1') })
    eero.do({ op: 'shape/add', shape: { ...aFrame, id: 'f2' as ShapeId } })
    eero.do({ op: 'shape/change', id: aFrame.id, part: { label: 'Toinen nimi' } })
    await word(eero, 'Uusi: ')
    await until(() => aino.board.notes.some(({ number, id }) => id === 'n3' && number))
    const { notes, shapes } = await same(aino, eero, ohja)
    expect(notes.find(({ id }) => id === 'n3')).toMatchObject({ at: [50, 60], stack: null, by: 'key-eero' })
    expect(shapes.map(({ id, label }) => [id, label]).sort()).toEqual([
      ['f1', 'Toinen nimi'],
      ['t1', 't1'],
    ])
  })

  it('lets its writer take a note away, and undoes no move of before', async () => {
    const { aino, eero, ohja } = await open()
    aino.do({ op: 'note/move', id: n1, at: [500, 500] })
    await until(() => eero.board.notes[0]!.at[0] === 500)
    lock('positions')
    // What an undo of that move writes.
    aino.do({ op: 'note/move', id: n1, at: [0, 0] }, { op: 'note/archive', id: n2, by: null, at: 1 })
    await word(aino, 'Uusi: ')
    const { notes } = await same(aino, eero, ohja)
    expect(notes.map(({ at, archived }) => [at, archived !== null])).toEqual([
      [[500, 500], false],
      [[300, 0], true],
    ])
  })

  it('takes the words of who was away, without the moves', async () => {
    const { aino, eero, ohja } = await open()
    eero.provider.disconnect()
    eero.do({ op: 'note/move', id: n1, at: [900, 900] })
    eero.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Junassa: ' })
    lock('positions')
    eero.provider.connect()
    await until(() => aino.board.notes[0]!.text.startsWith('Junassa'))
    const { notes } = await same(aino, eero, ohja)
    expect(notes[0]).toMatchObject({ text: 'Junassa: Lähipalvelut', at: [0, 0] })
  })

  it('puts back a place that is torn out of the record', async () => {
    const { aino, eero, ohja } = await open()
    ohja.do({ op: 'note/raise', id: n1, layer: 3 })
    await until(() => eero.board.notes[0]!.layer === 3)
    lock('positions')
    eero.doc.getMap<Y.Map<unknown>>('notes').get(n1)!.delete('layer')
    eero.doc.getMap<Y.Map<unknown>>('shapes').get('f1')!.set('gone', true)
    await word(eero, 'Uusi: ')
    const { notes, shapes } = await same(aino, eero, ohja)
    expect([notes[0]!.layer, shapes]).toEqual([3, [aFrame]])
  })

  it('binds no facilitator', async () => {
    const { aino, eero, ohja } = await open()
    lock('positions')
    ohja.do({ op: 'note/move', id: n1, at: [70, 80] })
    await until(() => eero.board.notes[0]!.at[0] === 70)
    expect((await same(aino, eero, ohja)).notes[0]!.at).toEqual([70, 80])
  })
})

describe('writing locked', () => {
  it('L2 L3 leaves everything out without blame, and takes it once writing is open again', async () => {
    const { aino, eero, ohja } = await open()
    const before = await stored()
    lock('writing')
    eero.do({ op: 'note/add', note: aNote('n3', { text: 'Odottaa', born: 1 }) })
    eero.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Odottaa: ' })
    ohja.do({ op: 'note/type', id: n2, at: 0, remove: 0, insert: 'Kaikille: ' })
    await until(() => eero.board.notes.some(({ text }) => text.startsWith('Kaikille')))
    const [first, second] = before.notes
    expect(await same(aino, ohja)).toEqual({
      ...before,
      notes: [first, { ...second, text: 'Kaikille: Hoitajat' }],
    })
    expect(eero.closed).toBeNull()
    lock('writing', false)
    hall.rooms.askAgain('w1' as Parameters<typeof hall.rooms.askAgain>[0])
    await until(() => aino.board.notes.some(({ number, id }) => id === 'n3' && number))
    const { notes } = await same(aino, eero, ohja)
    expect(notes.map(({ text }) => text)).toEqual(['Odottaa: Lähipalvelut', 'Kaikille: Hoitajat', 'Odottaa'])
  })

  it('L2 L3 takes nothing more while the board drains, and promises nothing', async () => {
    const { aino, eero } = await open()
    lock('writing')
    const sealed = hall.rooms.seal(tableBoard, { drain: 60 })
    eero.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Liian myöhään: ' })
    const { snapshot } = await sealed
    await until(() => eero.closed !== null && aino.closed !== null)
    expect(snapshot.notes.map(({ text }) => text)).toEqual(['Lähipalvelut', 'Hoitajat'])
    const told = eero.durable.at(-1)!.vector.get(eero.doc.clientID) ?? 0
    expect(told).toBeLessThan(eero.doc.store.clients.get(eero.doc.clientID)!.length + told)
  })
})
