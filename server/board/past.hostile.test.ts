import { afterEach, expect, it } from 'vitest'
import type { NoteId, PersonId, PersonKey } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { openMemory } from '../storage/memory.ts'
import type { BoardRoom } from './BoardRoom.ts'
import { HISTORY } from './History.ts'
import { rewindBoard } from './rewinding.ts'
import { type Hall, openHall } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const host = 'ritva' as PersonId
const how = { keyOf: () => 'key' as PersonKey, by: host, now: 9 }
const within = <T>(task: (room: BoardRoom) => Promise<T>): Promise<T> => hall.rooms.within(tableBoard, task)
const ids = Array.from({ length: 300 }, (_, i) => `n${i}` as NoteId)
const notes = ids.map((id) => ({ op: 'note/add' as const, note: aNote(id, { text: 'Salainen sana' }) }))
const typed = (room: BoardRoom, some: readonly NoteId[], by: string) => {
  for (const id of some) {
    const op = { op: 'note/type' as const, id, at: 0, remove: 0, insert: 'x' }
    room.edition.perform([op], { from: 'server', why: 'machine' }, by as PersonId)
  }
}
/** Without waiting for company. */
const tell = async (room: BoardRoom): Promise<void> => {
  const told = room.past.tell()
  room.tools.commit.hurry()
  await told
}
const back = (room: BoardRoom, entry: number) =>
  rewindBoard(room, { from: entry, to: 1e9, only: { is: 'rewound', entry } }, how)

it('B23 a board that goes back and forth keeps no more than its time line and the last of them', async () => {
  hall = await openHall()
  await hall.rooms.hand(tableBoard, notes, 'seed')
  const kept = await within(async (room) => {
    typed(room, ids, 'aino')
    const done = await rewindBoard(room, { from: 1, to: 300, only: null }, how)
    let last = done!.entry!
    for (let times = 0; times < 4; times += 1) last = (await back(room, last))!.entry!
    const { length } = room.past.history.entries()
    // The last one goes back all the same.
    return [length <= HISTORY.most + ids.length, (await back(room, last))!.things]
  })
  expect(kept).toEqual([true, 300])
  await within(tell)
  const stored = await hall.boards.history(tableBoard)
  expect(stored.length).toBeLessThanOrEqual(HISTORY.most + ids.length)
}, 20_000)

it('B20 B23 a time line that was stored before its note was hidden says nothing of it when it is opened again', async () => {
  const boards = openMemory().boards
  hall = await openHall({ boards })
  await hall.rooms.hand(tableBoard, notes.slice(0, 2), 'seed')
  await within(async (room) => {
    typed(room, ids.slice(0, 2), 'aino')
    await tell(room)
  })
  const lines = await boards.history(tableBoard)
  const op = { op: 'note/hide' as const, id: ids[0]!, text: 'xSalainen sana', image: null, at: 5 }
  await hall.rooms.hand(tableBoard, [op], 'stamp')
  await hall.close()
  // The power went before the time line had been told.
  await boards.append([], [{ board: tableBoard, kept: lines, gone: [] }])
  hall = await openHall({ boards })
  expect(await within(async (room) => room.past.history.entries().map(({ id }) => id))).toEqual([ids[1]])
  await within(tell)
  expect((await boards.history(tableBoard)).map(({ id }) => id)).toEqual([ids[1]])
})
