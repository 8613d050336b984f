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

  for (const person of [host, ...people])
    await person.waitForView('the revealed notes', (view) => {
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

it('B11 the notes of somebody who has become a facilitator meanwhile are revealed too', async () => {
  const stage = await open()
  const [host, aino] = [stage.person('Ritva'), stage.person('Aino')]
  await host.opensWorkshop('strategy', 'fi', 2)
  await aino.joins(2)
  await host.opens(1)
  await host.movesOn('alone')
  await aino.writes('Ennen ohjaajaksi ryhtymistä')
  await aino.enters('facilitator')
  await host.movesOn('brainstorm')
  await host.waitForView('the revealed note', ({ activities }) => activities[0]!.notes === 1, 5_000)
}, 30_000)

it('R1 a table that has notes is not removed, though nobody sits at it any more', async () => {
  const stage = await open()
  const [host, aino] = [stage.person('Ritva'), stage.person('Aino')]
  await host.opensWorkshop('strategy', 'fi', 3)
  await aino.joins(2)
  await host.opens(5)
  await host.movesOn('brainstorm')
  await aino.writes('Kakkospöydässä')
  const [first, second, third] = host.view.groups.map(({ id, name, shape, colour, body }) => ({
    ...{ id, name, shape, colour, body },
  }))
  await host.does('person:move', { person: aino.me.person.id, group: first!.id })
  const { revision } = host.view
  expect(await host.asks('groups:edit', { groups: [first!, third!], revision })).toEqual({
    ok: false,
    refusal: { code: 'group-in-use', detail: second!.name },
  })
  expect((await host.asks('groups:edit', { groups: [first!, second!], revision })).ok).toBe(true)
})

it('notes that were brought in before their activity began are counted after a restart', async () => {
  const stage = await open()
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 2)
  const { id, activities } = host.view
  const path = `/api/workshops/${id}/activities/${activities[0]!.id}/notes`
  await host.visitor.send('POST', path, JSON.stringify([{ text: 'Tuotu' }, { text: 'Toinen' }]))
  const two = ({ activities }: typeof host.view) => activities[0]!.notes === 2
  await host.waitForView('the notes', two)
  // R1: with their activity they would be gone.
  expect(await host.asks('programme:edit', { activities: [], revision: host.view.revision })).toEqual({
    ok: false,
    refusal: { code: 'activity-has-notes', detail: activities[0]!.title },
  })
  await stage.restart()
  await host.reloads()
  await host.waitForView('the notes again', two, 5_000)
})
