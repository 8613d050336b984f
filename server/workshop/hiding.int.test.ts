import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { workshopId } from '#shared/ids.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

async function open(): Promise<{ server: TestServer; stage: SocketStage }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  return { server, stage }
}

it('B20 a note is hidden by who facilitates, goes nowhere, outlives a crash, and comes back with place and words', async () => {
  const { server, stage } = await open()
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 1)
  for (const person of [aino, bo]) await person.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  await aino.writes('Erään potilaan asia')
  await bo.writes('Lähipalvelut kuntoon')
  await host.counts(2)
  const activity = host.view.activities[0]!.id
  const table = boardIdOf({
    kind: 'group',
    ...{ workshop: workshopId.parse(host.view.id), activity, group: host.view.groups[0]!.id },
  })
  const before = (await aino.board()).notes.find(({ text }) => text.startsWith('Erään'))!
  const wish = { activity, board: table, note: before.id }
  await expect(bo.does('note:hide', wish)).rejects.toThrow('forbidden')
  await host.does('note:hide', wish)
  await host.counts(1)
  await bo.seesNothingOf(['Erään potilaan asia'])
  expect(host.view.hidden?.map(({ id, text }) => [id, text])).toEqual([[before.id, 'Erään potilaan asia']])
  expect([aino.view.hidden, bo.view.hidden]).toEqual([null, null])

  await stage.restart()
  await expect(bo.does('note:show', { activity, note: before.id })).rejects.toThrow('forbidden')
  await host.movesOn('synthesis')
  await host.counts(1)
  const sealed = async () =>
    (await server.app.house.storage.boards.sealed(table))?.notes.find(({ id }) => id === before.id)?.text
  expect(await sealed()).toBe('')
  await host.does('note:show', { activity, note: before.id })
  await host.counts(2)
  expect(host.view.hidden).toEqual([])
  const back = (await host.board()).notes.find(({ id }) => id === before.id)!
  expect({ ...back, source: null, at: before.at }).toEqual({ ...before, archived: null })
  await bo.sees(['Erään potilaan asia', 'Lähipalvelut kuntoon'])
  expect(await sealed()).toBe('Erään potilaan asia')
  // The table's edition was sealed while the note could be read: hidden now, it says it no more.
  await host.does('note:hide', wish)
  expect(await sealed()).toBe('')
}, 20_000)
