import { expect, it } from 'vitest'
import type { PresenceStamp } from '#shared/board/presence.ts'
import type { GroupId, PersonId } from '#shared/ids.ts'
import { writersInWords } from './writersInWords.ts'

const groups = [
  { id: 'g1' as GroupId, name: 'Pöytä 1' },
  { id: 'g2' as GroupId, name: 'Pöytä 2' },
]
const who = (number: number, more: Partial<PresenceStamp> = {}): PresenceStamp => ({
  ...{ id: `p${number}` as PersonId, name: null, number, role: 'participant', group: 'g1' as GroupId },
  ...more,
})

it('T35 who writes is said by name, by role where one steers, else by table, each once', () => {
  const writers = [
    who(7, { group: 'g2' as GroupId }),
    who(4, { name: 'Aino Ahola' }),
    who(5),
    who(6),
    who(1, { role: 'facilitator', group: null }),
    who(0, { group: null }),
  ]
  expect(writersInWords(writers, groups, 'joku muu')).toEqual([
    'joku muu',
    'Ohjaaja',
    'Aino Ahola',
    'Pöytä 1',
    'Pöytä 2',
  ])
})
