import { afterEach, expect, it } from 'vitest'
import { NOTE } from '#shared/board/note.ts'
import { activityId } from '#shared/ids.ts'
import { counter } from '#shared/testing/counter.ts'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { BoardRooms } from '../board/BoardRooms.ts'
import { makeLog } from '../log.ts'
import { openMemory } from '../storage/memory.ts'
import { bringIn } from './bringIn.ts'

let rooms: BoardRooms
afterEach(() => rooms.close())

it('refuses notes that a table’s board could not hold, and brings in none of them', async () => {
  const { boards } = openMemory()
  rooms = new BoardRooms({ boards, now: () => 1, log: makeLog('error'), exists: async () => true })
  const state = aWorkshop()
  const activity = activityId.parse('a1')
  const fresh = counter('n')
  const bring = (count: number, group: string) =>
    bringIn(
      rooms,
      state,
      activity,
      [
        { text: 'Toiseen pöytään', group: '2' },
        ...Array.from({ length: count }, () => ({ text: 'Lappu', group })),
      ],
      null,
      { now: 1, fresh },
    )
  expect(await bring(NOTE.perBoard + 1, '1')).toEqual({ ok: false, refusal: { code: 'too-large' } })
  expect(await bring(1, '1')).toMatchObject({ ok: true, value: { imported: 2 } })
})
