import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { workshopId } from '#shared/ids.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

it('B21 the time line tells whose doing each stretch was, and a note is put back with words and place', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 1)
  for (const person of [aino, bo]) await person.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  await aino.writes('Lähipalvelut')
  await bo.sees(['Lähipalvelut'])
  await aino.typesOn('Lähi', ' kuntoon')
  await bo.sees(['Lähipalvelut kuntoon'])
  await bo.typesOn('Lähi', ' ihan')
  await bo.typesOn('Lähi', ' heti')
  await bo.moves('Lähi', [900, 700])
  await bo.archives('Lähi')
  const activity = host.view.activities[0]!.id
  const place = { workshop: workshopId.parse(host.view.id), activity, group: host.view.groups[0]!.id }
  const board = boardIdOf({ kind: 'group', ...place })
  const told = async () => {
    const { entries } = await host.does('history:read', { activity, board })
    const name = (by: string | null) => host.view.people!.find(({ id }) => id === by)?.name ?? null
    return entries.map(({ by, did, words, number }) => [name(by), did, words, number])
  }
  const words = 'Lähipalvelut kuntoon ihan heti'
  expect(await told()).toEqual([
    ['Bo', 'removed', words, 1],
    ['Bo', 'moved', words, 1],
    ['Bo', 'worded', words, 1],
    ['Aino', 'added', 'Lähipalvelut kuntoon', 1],
  ])
  await expect(bo.does('history:read', { activity, board })).rejects.toThrow('forbidden')
  await expect(bo.does('history:return', { activity, board, entry: 2 })).rejects.toThrow('forbidden')

  await host.does('history:return', { activity, board, entry: 2 })
  await bo.sees(['Lähipalvelut kuntoon'])
  const back = (await bo.board()).notes[0]!
  expect([back.text, String(back.at) === '900,700', back.archived]).toEqual([
    'Lähipalvelut kuntoon',
    false,
    null,
  ])
  expect((await told())[0]).toEqual(['Ritva', 'restored', 'Lähipalvelut kuntoon', 1])
  const own = boardIdOf({ kind: 'personal', ...place, person: aino.me.person.id })
  await expect(host.does('history:read', { activity, board: own })).rejects.toThrow('not-found')
}, 20_000)
