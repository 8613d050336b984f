import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { inView } from './Clicks.ts'
import { Hall } from './Hall.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

it('a hall of bare sockets comes in, sees what is clicked, has its boards open and writes on them', async () => {
  const hall = await Hall.open(server.origin, { people: 3, groups: 2 })
  const { clicks, facilitators, everybody, people } = hall
  const [chair] = facilitators
  const { id, questions } = chair!.live.view!.activities[0]!
  const opens = { kind: 'open', by: chair!, sees: everybody }
  await clicks.click({ ...opens, has: inView(({ current }) => current === id) }, 'activity:open', {
    activity: id,
    from: null,
  })
  const alone = inView(({ activities }) => activities[0]!.phase === 'alone')
  await clicks.click({ ...opens, kind: 'alone', has: alone }, 'phase:advance', {
    activity: id,
    from: 'waiting',
  })
  await clicks.until('the sheets', people, ({ board, front }) => board !== null && front?.writes === true)
  expect(people.map(({ board }) => [board!.access.kind, board!.notes])).toEqual(
    Array(3).fill(['personal', 0]),
  )
  expect(people.map((person) => person.note('Jono lyheni', questions[0]!.id, [0, 0]) !== null)).toEqual([
    true,
    true,
    true,
  ])
  await clicks.until(
    'the notes',
    facilitators,
    inView(({ activities }) => activities[0]!.notes === 3),
  )
  await expect(
    clicks.click({ ...opens, has: alone }, 'phase:advance', { activity: id, from: 'waiting' }),
  ).rejects.toThrow('open: stale')
  expect(clicks.views.map(({ kind, last }) => [kind, last > 0])).toEqual([
    ['open', true],
    ['alone', true],
  ])
  expect(people.every(({ live, boardBytes }) => live.views > 2 && boardBytes > 0)).toBe(true)
  hall.leave()
})
