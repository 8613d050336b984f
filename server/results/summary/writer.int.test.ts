import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportPath } from '#shared/contract/http.ts'
import { editedSummaries, summariesPath } from '#shared/contract/summaries.ts'
import { workshopId } from '#shared/ids.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'
import { until } from '../../testing/until.ts'
import { noServices } from '../../themes/providers/endpoint.ts'
import { patient, SECRET } from '../../themes/providers/testing/Bench.ts'
import { type Gateway, type Mode, startGateway } from '../../themes/providers/testing/FakeGateway.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-writer-'))
let gateway: Gateway
let server: TestServer
let stage: SocketStage
let host: TestPerson
const consent = () => ({ service: 'model', model: 'writer-1', host: gateway.host }) as const
const place = () => {
  const activity = host.view.activities[0]!
  return { activity: activity.id, question: activity.questions[0]!.id }
}

beforeAll(async () => {
  gateway = await startGateway()
  const services = {
    ...noServices,
    model: { url: gateway.url, model: 'writer-1', key: SECRET, price: null },
    timing: patient,
  }
  server = await startServer({ dataDir: folder, services })
  stage = new SocketStage(server)
  host = stage.person('Ritva')
  const aino = stage.person('Aino')
  await host.opensWorkshop('strategy', 'fi', 1)
  await aino.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  for (const text of ['Bussit kulkevat kyliin', 'Jonot lyhenivät puoleen', 'Hoitajat viihtyvät työssään'])
    await aino.writes(text)
  await host.counts(3)
}, 30_000)
afterAll(async () => {
  stage.close()
  await server.close()
  await gateway.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string) => fetch(server.origin + path, { headers: { cookie: host.visitor.cookie } })
const edited = async () =>
  editedSummaries.parse(await (await get(summariesPath(host.view.id))).json()).summaries[0]!
const now = () => server.app.house.hall(workshopId.parse(host.view.id)).writing(place())
/** Asks the model, and waits until it has written or given up. */
async function drafted(mode: Mode) {
  gateway.mode = mode
  const { revision } = await edited()
  await host.does('summary:draft', { ...place(), from: revision, by: 'model' })
  await until('the model has ended', () => now()?.fault !== null)
  return edited()
}

it('R95 C50 a model writes only with consent, under its name, and stays a draft until somebody approves', async () => {
  expect(await host.asks('summary:draft', { ...place(), from: 0, by: 'model' })).toEqual({
    ok: false,
    refusal: { code: 'no-consent' },
  })
  expect(gateway.heard).toEqual([])
  await host.does('services:allow', consent())
  const draft = await drafted('well')
  expect(draft.made).toMatchObject({ by: 'model', model: 'writer-1' })
  expect(draft.sentences.map(({ by, faults }) => [by, faults])).toEqual([
    ['model', []],
    ['model', []],
  ])
  const told = await (await get(`${reportPath(host.view.id, 'md')}?language=fi`)).text()
  expect(told).toContain('writer-1')
  expect(told).toContain('Luonnos, ei tarkastettu')
})

it('R95 R27 what a model forges is struck in the editor and in no file', async () => {
  const draft = await drafted('invented')
  expect(draft.sentences.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([
    ['quote'],
    ['figure'],
    ['no-notes'],
    [],
  ])
  const files = await Promise.all(
    (['md', 'html', 'json', 'csv'] as const).map(async (format) =>
      (await get(`${reportPath(host.view.id, format)}?language=fi`)).text(),
    ),
  )
  expect(files.join('\n')).not.toMatch(/97.prosenttia|yksimielinen|Lapuissa vaaditaan/)
  expect(files[0]).toContain('Yksi lappu sanoo')
})

it('R95 what people changed meanwhile stays, a service’s trouble is told, and nobody waits for either', async () => {
  const before = await edited()
  gateway.mode = 'slow'
  await host.does('summary:draft', { ...place(), from: before.revision, by: 'model' })
  expect(await host.asks('summary:draft', { ...place(), from: before.revision, by: 'model' })).toEqual({
    ok: false,
    refusal: { code: 'busy' },
  })
  await host.does('summary:stop', place())
  await until('nobody writes', () => now() === undefined && host.view.writing?.length === 0)
  expect(await edited()).toEqual(before)

  expect(await drafted('broken')).toEqual(before)
  await until('the hall is told', () => host.view.writing?.[0]?.fault === 'unreachable')
})
