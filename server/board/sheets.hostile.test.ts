import { afterEach, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { closeCodes } from '#shared/contract/boards.ts'
import type { ActivityId, NoteId, PersonId, PersonKey, WorkshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { type Hall, openHall, until } from './testing/hall.ts'

let hall: Hall
afterEach(() => hall.close())

it('B12 R1 nobody writes so much alone that it would leave the others’ notes no room on their table’s board', async () => {
  hall = await openHall({ limits: { ownNotes: 50 } })
  const stem = { workshop: 'w1' as WorkshopId, activity: 'a1' as ActivityId }
  const board = boardIdOf({ kind: 'personal', ...stem, person: 'eeva' as PersonId })
  const eeva = await hall.guest('eeva', { board }).synced()
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({
      op: 'note/add' as const,
      note: aNote(`n${from + i}` as NoteId, { by: 'key-eeva' as PersonKey }),
    }))
  eeva.do(...many(0, 50))
  await until(() => eeva.durable.length)
  expect([eeva.closed, (await hall.rooms.snapshot(board)).notes.length]).toEqual([null, 50])
  eeva.do(...many(50, 51))
  await until(() => eeva.closed)
  expect([eeva.closed, (await hall.rooms.snapshot(board)).notes.length]).toEqual([closeCodes.tooLarge, 50])
})
