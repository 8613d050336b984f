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

it('G7 a table’s lead hides, shows and puts back at their own table, and is refused at another’s', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 2)
  await aino.joins(1)
  await bo.joins(2)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  const activity = host.view.activities[0]!.id
  const [own, other] = host.view.groups.map(({ id: group }) =>
    boardIdOf({ kind: 'group', workshop: workshopId.parse(host.view.id), activity, group }),
  )
  await aino.writes('Oma sana')
  await bo.writes('Toisen pöydän sana')
  await host.counts(2)
  const hers = { activity, board: own!, note: (await aino.board()).notes[0]!.id }
  const his = { activity, board: other!, note: (await bo.board()).notes[0]!.id }
  await expect(aino.does('note:hide', hers)).rejects.toThrow('forbidden')

  await host.does('table:lead', { person: aino.me.person.id, leads: true })
  await aino.waitForView('leading', (_view, me) => me.leads)
  await expect(aino.does('note:hide', his)).rejects.toThrow('forbidden')
  await expect(aino.does('history:read', his)).rejects.toThrow('forbidden')
  await aino.does('note:hide', hers)
  await host.counts(1)
  await aino.waitForView('what is hidden', (_view, me) => me.tends?.hidden[0]?.text === 'Oma sana')
  await expect(bo.does('note:show', hers)).rejects.toThrow('forbidden')
  await aino.does('note:show', hers)
  await aino.sees(['Oma sana'])

  // What a facilitator has hidden is theirs to show.
  await host.does('note:hide', hers)
  await expect(aino.does('note:show', hers)).rejects.toThrow('forbidden')
  await host.does('note:show', hers)
  await aino.sees(['Oma sana'])

  await aino.archives('Oma')
  await host.counts(1)
  const { entries } = await aino.does('history:read', { activity, board: own! })
  expect(new Set(entries.map(({ by }) => by))).toEqual(new Set([null]))
  const back = { activity, board: own!, entry: entries.find(({ did }) => did === 'removed')!.entry }
  const wish = { from: back.entry, to: back.entry, only: null }
  await expect(aino.does('history:rewind', { activity, board: own!, wish })).rejects.toThrow('forbidden')
  await host.does('boards:lock', { activity, writing: true })
  await expect(aino.does('history:return', back)).rejects.toThrow('writing-locked')
  await host.does('boards:lock', { activity, writing: false })
  await aino.does('history:return', back)
  await aino.sees(['Oma sana'])

  await host.movesOn('synthesis')
  await host.counts(2)
  await expect(aino.does('note:hide', hers)).rejects.toThrow('wrong-phase')
}, 20_000)
