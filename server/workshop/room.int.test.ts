import { afterEach, expect, it } from 'vitest'
import type { ThemeId } from '#shared/ids.ts'
import type { AskTarget } from '#shared/workshop/asks.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

it('S20 S21 S22 S24 who writes reaches facilitators and the wall as a count, a question those whom it concerns, and no name the press', async () => {
  const server = await startServer()
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  const [host, press, aino, bo] = ['Ritva', 'Lehti', 'Aino', 'Bo'].map((name) => stage.person(name))
  await host!.opensWorkshop('strategy', 'fi', 2)
  await press!.enters('observer')
  await aino!.joins(1)
  await bo!.joins(2)
  await host!.opens(1)
  await host!.movesOn('alone')
  await aino!.writes('Arki sujuu')
  for (const watcher of [host!, press!])
    await watcher.waitForView('who writes', ({ groups }) => groups[0]!.doing?.writing === 1)
  expect(press!.view.groups.map(({ doing }) => doing?.writing)).toEqual([1, 0])
  expect(bo!.view.groups.map(({ doing }) => doing)).toEqual([null, null])

  const to: AskTarget = { of: 'table', group: host!.view.groups[1]!.id }
  const activity = host!.view.current!
  expect(await bo!.asks('room:ask', { activity, to })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
  await host!.does('room:ask', { activity, to })
  await bo!.waitForView('the question', (_view, me) => me.asks.length === 1)
  expect([bo!, aino!, press!].map(({ me }) => me.asks.map((ask) => ask.to))).toEqual([[to], [], []])
  expect(JSON.stringify([press!.view, press!.me.boards, press!.me.asks])).not.toMatch(/Aino|Bo|Ritva|Arki/)

  // S22: a theme is put on the wall once it lies on its board, not while it is only proposed.
  await host!.movesOn('brainstorm')
  await host!.movesOn('synthesis')
  await host!.gathers('Arki', ['Arki sujuu'])
  const { access, snapshot } = await host!.board()
  const light = (id: string) =>
    host!.asks('spotlight:set', { spotlight: { of: 'theme', board: access.board, id: id as ThemeId } })
  expect(await light('proposed')).toEqual({ ok: false, refusal: { code: 'not-found' } })
  expect((await light(snapshot.themes[0]!.id)).ok).toBe(true)
}, 20_000)
