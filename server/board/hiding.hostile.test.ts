import { afterEach, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { NoteId } from '#shared/ids.ts'
import { notesOf } from '#shared/board/records.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

it('B20 H5 a note that somebody has made longer than any is hidden as others are', async () => {
  hall = await openHall()
  const id = 'n1' as NoteId
  await hall.rooms.hand(tableBoard, [{ op: 'note/add', note: aNote(id, { text: 'Ilkeää ' }) }], 'seed')
  const eeva = await hall.guest('eeva').synced()
  const text = notesOf(eeva.doc).get(id)!.get('text') as Y.Text
  text.insert(text.length, 'ja lisää '.repeat(300))
  const read = async () => (await hall.rooms.snapshot(tableBoard)).notes[0]!
  await until(() => eeva.durable.length)
  const says = (await read()).text
  expect(says.length).toBe(2_000)
  await hall.rooms.hand(tableBoard, [{ op: 'note/hide', id, text: says, image: null, at: 5 }], 'stamp')
  expect(await read()).toMatchObject({ text: '', archived: { hidden: true } })
})
