import { afterEach, expect, it } from 'vitest'
import type { NoteId, PersonKey, WorkshopId } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const n1 = 'n1' as NoteId

/** Eero is at the table with Aino, and his writing is locked. */
async function open() {
  hall = await openHall()
  const [aino, eero] = await Promise.all(['aino', 'eero'].map((name) => hall.guest(name).synced()))
  aino!.do({ op: 'note/add', note: aNote(n1, { text: 'Lähipalvelut' }) })
  await until(() => eero!.board.notes.some(({ number }) => number !== null))
  hall.writes.set('eero', 'quieted')
  return { aino: aino!, eero: eero! }
}
const words = async () => (await hall.rooms.snapshot(tableBoard)).notes.map(({ text }) => text)

it('L5 L3 leaves out what one person writes, reads on to them, and takes it once their writing is open', async () => {
  const { aino, eero } = await open()
  eero.do({ op: 'note/add', note: aNote('n2', { text: 'Odottaa', born: 1 }) })
  eero.do({ op: 'note/archive', id: n1, by: 'key-eero' as PersonKey, at: 1 })
  aino.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Kaikki: ' })
  await until(() => eero.board.notes.some(({ text }) => text.startsWith('Kaikki')))
  expect([await words(), aino.board.notes[0]!.archived, eero.closed]).toEqual([
    ['Kaikki: Lähipalvelut'],
    null,
    null,
  ])
  hall.writes.set('eero', true)
  hall.rooms.askAgain('w1' as WorkshopId)
  await until(() => aino.board.notes.some(({ id, number }) => id === 'n2' && number !== null))
  expect(await words()).toEqual(['Kaikki: Lähipalvelut', 'Odottaa'])
})

it('L5 takes nothing of theirs while the board drains', async () => {
  const { aino, eero } = await open()
  const sealed = hall.rooms.seal(tableBoard, { drain: 60 })
  eero.do({ op: 'note/type', id: n1, at: 0, remove: 0, insert: 'Liian myöhään: ' })
  const { snapshot } = await sealed
  await until(() => eero.closed !== null && aino.closed !== null)
  expect(snapshot.notes.map(({ text }) => text)).toEqual(['Lähipalvelut'])
})
