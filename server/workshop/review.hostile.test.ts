import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId, GroupId, PersonId, PersonKey, ShapeId, WorkshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { anActivity, aPerson, aWorkshop } from '#shared/testing/workshops.ts'
import { idleTimer } from '#shared/workshop/timer.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { pass, readReview } from './review.ts'

let server: TestServer
let house: House
beforeAll(async () => {
  server = await startServer()
  house = server.app.house
})
afterAll(() => server.close())

const activity = anActivity('a1').id
let desk: Desk
let halls = 0
/** A hall in which people have written alone, and now write at their tables, under review. */
beforeEach(async () => {
  halls += 1
  const id = `w${halls}` as WorkshopId
  const people = ['aino', 'eeva'].map((person) => aPerson(`${person}${halls}`, 'participant', 'g1'))
  const a1 = { ...anActivity('a1'), review: true }
  desk = await house.desks.create(aWorkshop({ id, activities: [a1], people, code: `10000${halls}` }))
  await desk.record([
    { type: 'activity/opened', at: 1, activity },
    {
      ...{ type: 'phase/entered', at: 2, activity, phase: 'brainstorm', left: 'waiting' },
      timer: idleTimer(),
    },
  ])
})

const sheetOf = (name: string): BoardId =>
  boardIdOf({ kind: 'personal', workshop: desk.id, activity, person: `${name}${halls}` as PersonId })
const table = (): BoardId => boardIdOf({ kind: 'group', workshop: desk.id, activity, group: 'g1' as GroupId })
const put = (board: BoardId, ...ops: BoardOp[]) => house.rooms.hand(board, ops, 'seed')
const written = (id: string, by: string, text: string): BoardOp & { note: Note } => ({
  op: 'note/add',
  note: aNote(id, { text, by: by as PersonKey, born: 1 }),
})
async function passAll() {
  const read = await readReview(house, desk, activity)
  if (!read.ok) throw new Error(read.refusal.code)
  const notes = read.value.notes.map(({ note, mark }) => ({ note, mark }))
  const passed = await pass(house, desk, { activity, notes })
  return passed.ok ? passed.value : passed
}
const onTable = async () => (await house.rooms.snapshot(table())).notes.map(({ by, text }) => [by, text])

it('A10 H5 a note that goes by the id of another’s note at the table puts no words into that one', async () => {
  await put(table(), written('n1', 'aino', 'Lähipalvelut säilyvät'))
  await put(sheetOf('eeva'), written('n1', 'eeva', 'Jotain ilkeää'))
  expect(await passAll()).toEqual({ done: 0, changed: 1 })
  expect(await onTable()).toEqual([['aino', 'Lähipalvelut säilyvät']])
})

it('B3 H5 of two notes that go by one id neither is lost', async () => {
  for (const who of ['aino', 'eeva']) await put(sheetOf(who), written('n1', who, 'Sama sana'))
  await passAll()
  const left = await readReview(house, desk, activity)
  const waiting = left.ok ? left.value.notes.map(({ text }) => text) : left
  expect([...(await onTable()).map(([, text]) => text), ...(waiting as string[])]).toEqual([
    'Sama sana',
    'Sama sana',
  ])
})

it('B2 H5 a note that its table has no place for stays on its sheet, and waits', async () => {
  const doc = birth(emptyBoard({ schema: SCHEMA, board: table(), epoch: 1, born: 1 }))
  doc.getMap('notes').set('n1', new Y.Map([['kind', 'nothing that can be read']]))
  const update = Y.encodeStateAsUpdate(doc)
  await house.storage.boards.append([{ board: table(), epoch: 1, update }], [])
  await put(sheetOf('eeva'), written('n1', 'eeva', 'Lähipalvelut'))
  expect([await passAll(), await onTable(), await passAll()]).toEqual([
    ...[{ done: 0, changed: 1 }, [], { done: 0, changed: 1 }],
  ])
})

it('H2 H5 what nobody has read does not come along on a line between two notes', async () => {
  const line = (id: string, label: string): BoardOp => ({
    op: 'shape/add',
    shape: { is: 'connector', id: id as ShapeId, from: 'n1', to: 'n2', label, born: 1 } as never,
  })
  const notes = [written('n1', 'eeva', 'Yksi'), written('n2', 'eeva', 'Kaksi')]
  await put(sheetOf('eeva'), ...notes, line('s1', 'Naapurin nimi ja tauti'))
  expect(await passAll()).toEqual({ done: 2, changed: 0 })
  const { shapes } = await house.rooms.snapshot(table())
  expect(shapes.map(({ id, label }) => [id, label])).toEqual([['s1', '']])
})

it('W4 H3 whoever writes without end makes no queue without end, and the oldest of all comes first', async () => {
  const flood = Array.from({ length: 960 }, (_, i) => written(`e${i}`, 'eeva', 'x'.repeat(2_000)))
  for (const [i, { note }] of flood.entries()) note.born = i + 2
  await put(sheetOf('eeva'), ...flood)
  await put(sheetOf('aino'), written('n1', 'aino', 'Lähipalvelut'))
  const read = await readReview(house, desk, activity)
  const notes = read.ok ? read.value.notes : []
  expect([notes[0]?.text, notes.length]).toEqual(['Lähipalvelut', 1 + Math.floor((2_000_000 - 112) / 2_100)])
})
