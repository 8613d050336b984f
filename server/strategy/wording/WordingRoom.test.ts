import { pino } from 'pino'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { AmendmentId, PersonKey, WorkshopId } from '#shared/ids.ts'
import { wordingIdOf } from '#shared/strategy/wording.ts'
import { BoardRooms } from '../../board/BoardRooms.ts'
import { openMemory } from '../../storage/memory.ts'
import { wordingLimits } from './limits.ts'
import { openingOf } from './opening.ts'
import { WordingDoc } from './WordingDoc.ts'
import { WordingRoom } from './WordingRoom.ts'

const id = wordingIdOf({ workshop: 'w1' as WorkshopId, amendment: 'm1' as AmendmentId })

it('T36 long writing is kept as a few updates that say the same', async () => {
  const { boards } = openMemory()
  const rooms = new BoardRooms({
    boards,
    now: Date.now,
    log: pino({ level: 'silent' }),
    exists: async () => false,
  })
  const room = new WordingRoom(id, await openingOf(boards, id, 'Apu löytyy.'), rooms.tools)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.doc.since())
  const text = doc.getText('text')
  const hear = (update: Uint8Array) => void room.doc.take(update, 'aino' as PersonKey, new Set(), 9)
  doc.on('update', hear)
  for (let count = 0; count < 2 * wordingLimits.updates + 10; count += 1) {
    if (count % 3 === 2) text.delete(2, 1)
    else text.insert(count % text.length, String(count % 10))
    room.stir()
    await room.stored()
  }
  const before = (await boards.load(id))!.updates.length
  await room.compact()
  const stored = (await boards.load(id))!
  const again = new WordingDoc(stored.epoch, stored.updates)
  expect(before).toBeLessThan(wordingLimits.updates + 10)
  expect([stored.updates.length, again.text]).toEqual([1, text.toString()])
  again.close()
  room.dispose()
  await rooms.close()
})
