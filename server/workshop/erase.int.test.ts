import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import SqliteDatabase from 'better-sqlite3'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { plainAsking } from '#shared/themes/asking.ts'

let folder: string
let logged: string
let server: TestServer
let stage: SocketStage
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
  logged = ''
  const log = pino(
    { level: 'info' },
    new Writable({ write: (part: Buffer, _, done) => ((logged += part.toString()), done()) }),
  )
  server = await startServer({ dataDir: folder, log })
  stage = new SocketStage(server)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function erase() {
  const { visitor, view } = stage.person('Ritva')
  const answer = await visitor.send(
    'DELETE',
    `/api/workshops/${view.id}`,
    JSON.stringify({ confirm: view.name }),
  )
  expect(answer).toEqual({ ok: true, value: {} })
}

/** Every row that the store still has, but for its own secret. */
async function leftOver(): Promise<unknown[]> {
  stage.close()
  await server.close()
  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const rows = names
    .filter(({ name }) => name !== 'settings')
    .flatMap(({ name }) => db.prepare(`SELECT '${name}' AS part, * FROM ${name}`).all())
  db.close()
  return rows
}

it('a workshop that is deleted while its notes are being revealed is gone, and nobody goes on revealing', async () => {
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 2)
  await stage.person('Aino').joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await stage.person('Aino').writes('Ajatus')
  await host.does('phase:advance', { activity: host.view.current!, from: 'alone' })
  await sleep(100)
  await erase()
  await sleep(4_000)
  expect(logged.split('settling failed').length - 1).toBeLessThan(2)
  expect(await leftOver()).toEqual([])
}, 30_000)

it('a workshop that is deleted while its notes are being grouped leaves no proposal behind', async () => {
  const host = stage.person('Ritva')
  await host.opensWorkshop('strategy', 'fi', 1)
  await stage.person('Aino').joins(1)
  await host.opens(5)
  await host.movesOn('brainstorm')
  for (const text of ['Jonot lyhyemmiksi', 'Jonoja puretaan', 'Talous kuntoon', 'Talouden tasapaino'])
    await stage.person('Aino').writes(text)
  await host.movesOn('synthesis')
  await host.does('themes:propose', { activity: host.view.current!, ...plainAsking })
  await erase()
  const { house } = server.app
  const { hall } = house
  const asked: string[] = []
  house.hall = (workshop) => (asked.push(workshop), hall(workshop))
  await sleep(4_000)
  // A hall would be made anew for a workshop that is gone, and stay in memory.
  expect([asked, logged.match(/clustering [a-z ]+/g)]).toEqual([[], null])
  expect(await leftOver()).toEqual([])
}, 30_000)
