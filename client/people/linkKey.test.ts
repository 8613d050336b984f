import { expect, it } from 'vitest'
import { linkPath } from '#shared/contract/http.ts'
import { linkKeyOf } from './linkKey.ts'

it('linkKeyOf reads what linkPath writes', () => {
  const { hash } = new URL(linkPath('w1', 'facilitator', 'a.B-_9'), 'http://hall.example')
  expect(linkKeyOf(hash)).toEqual({ role: 'facilitator', key: 'a.B-_9' })
})

it('linkKeyOf takes no half link and no role that comes by the code', () => {
  expect(
    ['', '#', '#facilitator', '#facilitator.', '#participant.abc', '#organiser.a b'].map(linkKeyOf),
  ).toEqual([null, null, null, null, null, null])
})
