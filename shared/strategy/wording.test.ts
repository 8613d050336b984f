import { expect, it } from 'vitest'
import { placeOf } from '../board/boardId.ts'
import type { AmendmentId, WorkshopId } from '../ids.ts'
import { wordingIdOf, wordingOf } from './wording.ts'

const place = { workshop: 'w1' as WorkshopId, amendment: 'm1' as AmendmentId }

it('T30 a wording has an address of its own, which names no board', () => {
  const id = wordingIdOf(place)
  expect([wordingOf(id), placeOf(id)]).toEqual([place, null])
})

it.each(['w1.m1.s', 'w1.m1.g.g1', 'w1.m1.w.x', 'w1.m1', 'w1..w', 'w1.constructor.w', 'w1.m 1.w', ''])(
  'T30 %j is the address of no wording',
  (id) => expect(wordingOf(id)).toBeNull(),
)
