import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

async function open(): Promise<SocketStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  return stage
}

it('B11 P3 a server that stops in the middle of revealing takes it up again, and no note is lost or doubled', async () => {
  const stage = await open()
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 2)
  const people = ['Aino', 'Bo', 'Carita', 'Daniel'].map((name) => stage.person(name))
  for (const [i, person] of people.entries()) await person.joins(1 + (i % 2))
  await host.opens(1)
  await host.movesOn('alone')
  for (const person of people) {
    await person.writes(`${person.name} yksi`)
    await person.writes(`${person.name} kaksi`)
  }
  await host.counts(8)

  // The answer has come, the boards are still taking stragglers: now the server goes.
  const activity = host.view.activities[0]!
  await host.does('phase:advance', { activity: activity.id, from: 'alone' })
  await stage.restart()

  await host.waitForView('the revealed notes', (view) => {
    const now = view.activities[0]!
    return now.phase !== 'alone' && now.settling === null && now.notes === 8
  })
  await people[0]!.sees(['Aino yksi', 'Aino kaksi', 'Carita yksi', 'Carita kaksi'])
  const board = await people[0]!.board()
  expect(board.notes.map((note) => note.text).sort()).toEqual([
    'Aino kaksi',
    'Aino yksi',
    'Carita kaksi',
    'Carita yksi',
  ])
  expect(new Set(board.notes.map((note) => note.number)).size).toBe(4)
  expect(new Set(board.notes.map((note) => note.by)).size).toBe(2)
}, 60_000)

it('A6 B10 words that are on their way when writing ends are kept', async () => {
  const stage = await open()
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 1)
  const aino = stage.person('Aino')
  await aino.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await aino.writes('Ensimmäinen ajatus')
  const activity = host.view.activities[0]!
  await host.does('phase:advance', { activity: activity.id, from: 'alone' })
  await aino.begins('Vielä yksi ajatus').catch(() => {})
  await host.waitForView('all to be gathered', (view) => view.activities[0]!.settling === null)
  await aino.sees(['Ensimmäinen ajatus'])
})
