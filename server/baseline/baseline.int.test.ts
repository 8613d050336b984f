import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baselinePath, baselineRoutes } from '#shared/contract/baselineRoutes.ts'
import { baselineEndings } from '#shared/baseline/reading.ts'
import { BASELINE, type BaselineStrategy, baselineStrategy } from '#shared/baseline/strategy.ts'
import { amendmentId } from '#shared/ids.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { listed, paragraph, wordFile } from './testing/wordFile.ts'

let server: TestServer
let stage: SocketStage
beforeAll(async () => {
  server = await startServer()
  stage = new SocketStage(server)
  await stage.person('Ritva').opensWorkshop('strategy', 'fi', 2)
  await stage.person('Aino').joins(1)
})
afterAll(async () => {
  stage.close()
  await server.close()
})

const path = (route: string) => server.origin + route.replace(':workshop', stage.play.workshop)
const as = (who: string) => ({ cookie: stage.person(who).visitor.cookie })

async function send(who: string, name: string, body: Uint8Array) {
  const answer = await fetch(`${path(baselineRoutes.readBaselineFile.path)}?name=${name}`, {
    method: 'POST',
    headers: { ...as(who), 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const get = (who: string, route: string) => fetch(path(route), { headers: as(who) })
const keep = (baseline: BaselineStrategy) =>
  stage.person('Ritva').does('baseline:set', { baseline, revision: stage.person('Ritva').view.revision })

const strategy = (texts: readonly string[]) =>
  baselineStrategy.parse({
    title: 'Suvannon strategia',
    documents: [{ id: 'd', title: 'Palvelustrategia', kind: 'service', owner: 'council' }],
    elements: texts.map((text, i) => ({
      ...{ id: `e${i}`, kind: 'goal', code: `${i + 1}`, text, parent: null },
      document: i === 1 ? 'd' : null,
    })),
  })

describe('a strategy over the wire', () => {
  it('T14 a Word file is read in a thread of its own, for who prepares and nobody else', async () => {
    const file = wordFile({ body: paragraph('Tavoitteet') + listed(1, 0, '1. Apu ajoissa') })
    const [read, forbidden, macros] = [
      await send('Ritva', 'a.docx', file),
      await send('Aino', 'a.docx', file),
      await send('Ritva', 'a.docm', file),
    ]
    expect([read.body['baseline'], forbidden.body['code'], macros.status, macros.body]).toMatchObject([
      { elements: [{ kind: 'goal', code: '1', text: 'Apu ajoissa' }] },
      'forbidden',
      400,
      { code: 'bad-document', detail: 'macros' },
    ])
  })

  it('T15 a version that something was said of stays to be read, and all of them are told', async () => {
    const [first, second] = [strategy(['Apu', 'Turva']), strategy(['Apu', 'Turva ja tieto'])]
    await keep(first)
    await stage.person('Ritva').does('amendment:make', {
      ...{ amendment: amendmentId.parse('a'), kind: 'keep', targets: [first.elements[0]!.id] },
      ...{ sources: { notes: [], themes: [] }, rationale: 'Se on tärkein' },
      ...{ element: null, place: null, text: '', evidence: [], group: null, open: false },
    })
    await keep(second)
    const answers = await Promise.all(
      ['', '?version=1', '?version=9'].map(async (query) => {
        const answer = await get('Aino', baselineRoutes.getBaselineVersion.path + query)
        return (await answer.json()) as Record<string, unknown>
      }),
    )
    expect(answers).toMatchObject([
      { baseline: second, version: 2, versions: [{ number: 1, elements: 2 }, { number: 2 }] },
      { baseline: first, version: 1 },
      { code: 'unknown-version' },
    ])
  })

  it('T13 each format is given, of any version, and reads back through the same door', async () => {
    for (const ending of baselineEndings) {
      const answer = await get('Aino', baselinePath(stage.play.workshop, ending, 1))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const { body } = await send('Ritva', `strategia.${ending}`, bytes)
      expect([ending, answer.headers.get('content-disposition'), body['baseline']]).toEqual([
        ending,
        `attachment; filename*=UTF-8''Suvannon-strategia-v1.${ending}`,
        strategy(['Apu', 'Turva']),
      ])
    }
    expect((await get('Aino', '/api/workshops/:workshop/baseline.exe')).status).toBe(404)
  })

  it('T11 eight hundred elements as long as they may be pass', async () => {
    const texts = Array.from({ length: BASELINE.elements }, () => 'ä'.repeat(BASELINE.text))
    await keep(strategy(texts))
    const answer = await get('Aino', baselineRoutes.getBaselineVersion.path)
    const { baseline } = (await answer.json()) as { baseline: BaselineStrategy }
    expect([baseline.elements.length, baseline.elements.at(-1)?.text.length]).toEqual([800, 1_000])
  })
})
