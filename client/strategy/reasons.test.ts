import { expect, it } from 'vitest'
import type { Reason } from '#shared/strategy/amendment.ts'
import { pairReasons } from './reasons.ts'

const reason = (id: string, side: Reason['side'], answers: string | null = null): Reason => ({
  ...{
    id: id as Reason['id'],
    side,
    text: id,
    notes: [],
    answers: answers as Reason['id'] | null,
    group: null,
  },
})

it('T45 reasons that answer each other are pairs, the one for first; others stand alone', () => {
  const all = [
    reason('for', 'for'),
    reason('alone', 'against'),
    reason('against', 'against', 'for'),
    reason('again', 'against', 'for'),
    reason('con', 'against'),
    reason('pro', 'for', 'con'),
    reason('lost', 'for', 'gone'),
  ]
  const { pairs, alone } = pairReasons(all)
  expect(pairs.map(({ one, other }) => [one.id, other.id])).toEqual([
    ['for', 'against'],
    ['for', 'again'],
    ['pro', 'con'],
  ])
  expect(alone.map(({ id }) => id)).toEqual(['alone', 'lost'])
})
