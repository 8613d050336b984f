import { expect, it } from 'vitest'
import { aBallot } from '#shared/testing/votes.ts'
import { Running } from './Running.ts'

const ballot = aBallot(['a', 'b'])

it('V14 a server that starts again tells no lonely ballot of another weight along with five of one', () => {
  // Seven of weight 1, and one of weight 3 that had not been told when the server stopped.
  const stored = Array.from({ length: 8 }, (_, i) => ({
    ...{ key: `${i}`, choices: { a: 1 } },
    weight: i === 7 ? 3 : 1,
  }))
  const running = new Running(stored)
  for (const key of ['0', '1', '2', '3', '4']) running.keep(key, { choices: { b: 1 }, weight: 1 })
  expect([running.look(ballot, 1), running.standings]).toEqual([null, null])
  // Enough of its weight have voted since: now all that is told is a sum over many of each weight.
  for (const key of ['8', '9', '10', '11', '12']) running.keep(key, { choices: { b: 1 }, weight: 3 })
  running.look(ballot, 2)
  expect(running.standings).toMatchObject({ voters: 13, dots: 13 })
  // From then on each weight goes by itself again.
  for (const key of ['0', '1', '2', '3', '4']) running.keep(key, { choices: { a: 1 }, weight: 1 })
  running.look(ballot, 20_000)
  expect(running.standings!.ranked[0]).toMatchObject({ id: 'b', support: 15 })
})
