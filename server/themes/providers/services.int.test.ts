import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { workshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { noServices } from './endpoint.ts'
import { patient, SECRET } from './testing/Bench.ts'
import { type Gateway, startGateway } from './testing/FakeGateway.ts'

let folder: string
let logged = ''
let server: TestServer
let stage: SocketStage
let house: Gateway
let own: Gateway
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
  ;[house, own] = await Promise.all([startGateway(), startGateway()])
  const log = pino(
    { level: 'debug' },
    new Writable({ write: (part: Buffer, _, done) => ((logged += part.toString()), done()) }),
  )
  const services = {
    ...noServices,
    embeddings: { url: house.url, model: 'meanings-1', key: SECRET, price: null },
    hosts: [own.host],
    timing: patient,
  }
  server = await startServer({ dataDir: folder, log, services })
  stage = new SocketStage(server)
  await stage.person('Ritva').opensWorkshop('strategy', 'fi', 1)
})
afterAll(async () => {
  stage.close()
  await server.close()
  await Promise.all([house.close(), own.close()])
  rmSync(folder, { recursive: true, force: true })
})

const consents = () =>
  stage.person('Aino').view.consents.map(({ service, model, host }) => ({ service, model, host }))

it('C50 C51 C52 an organiser consents to what is set up, everybody is told, and no key is told anybody', async () => {
  const ritva = stage.person('Ritva')
  const aino = stage.person('Aino')
  const chair = stage.person('Sirpa')
  await aino.joins(1)
  await chair.enters('facilitator')
  const first = { service: 'embeddings', model: 'meanings-1', host: house.host } as const
  const second = { service: 'embeddings', model: 'own-1', host: own.host } as const
  const connect = { service: 'embeddings', url: own.url, model: 'own-1', key: 'sk-of-the-organiser' } as const

  // Whoever facilitates may know; only an organiser lets words out of the house.
  expect(await chair.does('services:read', {})).toEqual({
    offers: [{ ...first, from: 'house' }],
    connects: true,
  })
  expect(await aino.asks('services:read', {})).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  for (const person of [aino, chair])
    expect([
      await person.asks('services:allow', first),
      await person.asks('services:connect', connect),
      await person.asks('services:disconnect', { service: 'embeddings' }),
      await person.asks('services:forbid', { service: 'embeddings' }),
    ]).toEqual(Array(4).fill({ ok: false, refusal: { code: 'forbidden' } }))

  // Consent that names anything else than what is set up is none.
  expect(await ritva.asks('services:allow', second)).toEqual({ ok: false, refusal: { code: 'no-service' } })
  await ritva.does('services:allow', first)
  await aino.waitForView('the consent', () => consents().length === 1)
  expect(consents()).toEqual([first])

  // Another service asks anew.
  expect(await ritva.asks('services:connect', { ...connect, url: 'http://169.254.169.254/v1' })).toEqual({
    ok: false,
    refusal: { code: 'host-not-allowed', detail: '169.254.169.254:80' },
  })
  expect(consents()).toEqual([first])
  expect(await ritva.does('services:connect', connect)).toEqual({ offer: { ...second, from: 'workshop' } })
  await aino.waitForView('no consent', () => consents().length === 0)
  expect(await ritva.asks('services:allow', first)).toEqual({ ok: false, refusal: { code: 'no-service' } })
  await ritva.does('services:allow', second)
  await aino.waitForView('the other consent', () => consents()[0]?.model === 'own-1')
  await ritva.does('services:disconnect', { service: 'embeddings' })
  await aino.waitForView('no consent', () => consents().length === 0)
  expect(await ritva.does('services:read', {})).toEqual({
    offers: [{ ...first, from: 'house' }],
    connects: true,
  })
  expect([house.heard, own.heard]).toEqual([[], []])

  // Kept with the workshop, and said nowhere else: not in the log of facts, the program's log or any view.
  await ritva.does('services:connect', connect)
  const log = await server.app.house.storage.workshops.load(ritva.view.id as never)
  const told = JSON.stringify([log, logged, ritva.view, ritva.me, aino.view, chair.view])
  expect(told).toContain('service/allowed')
  expect(told).not.toMatch(new RegExp(`${SECRET}|sk-of-the-organiser`, 'u'))
})

it('C54 an estimate says what would be sent, and sends nothing', async () => {
  const ritva = stage.person('Ritva')
  const activity = ritva.view.activities[0]!.id
  const asked = { activity, service: 'embeddings' } as const
  expect(await ritva.asks('themes:estimate', asked)).toEqual({
    ok: false,
    refusal: { code: 'nothing-to-group' },
  })
  const board = boardIdOf({ kind: 'synthesis', workshop: workshopId.parse(ritva.view.id), activity })
  const texts = ['Jonot lyhyemmiksi', 'Lääkäri vastaa', 'Bussi illalla']
  const notes = texts.map((text, at) => ({ op: 'note/add' as const, note: aNote(`n${at}`, { text }) }))
  await server.app.house.rooms.hand(board, notes, 'machine')
  expect(await ritva.does('themes:estimate', asked)).toEqual({
    ...{ service: 'embeddings', model: 'own-1', host: own.host },
    ...{ notes: 3, known: 0, requests: 1, tokens: 18, cost: null },
  })
  expect(await ritva.asks('themes:estimate', { activity, service: 'model' })).toEqual({
    ok: false,
    refusal: { code: 'no-service' },
  })
  expect([house.heard, own.heard]).toEqual([[], []])
})

it('C52 a workshop that is deleted takes its key out of the file', async () => {
  const { visitor, view } = stage.person('Ritva')
  const holds = () =>
    ['', '-wal'].some((end) => readFileSync(join(folder, `talkoot.db${end}`)).includes('sk-of-the-organiser'))
  expect(holds()).toBe(true)
  await visitor.send('DELETE', `/api/workshops/${view.id}`, JSON.stringify({ confirm: view.name }))
  expect(holds()).toBe(false)
})
