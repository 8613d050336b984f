import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionPath } from '#shared/contract/http.ts'
import { workshopId } from '#shared/ids.ts'
import { report as reportShape } from '#shared/report/report.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { htmlPolicy } from '../../report/render/html.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'
import { readVersion, writeVersion } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-versions-'))
let server: TestServer
let stage: SocketStage
let host: TestPerson
let aino: TestPerson
let workshop: ReturnType<typeof workshopId.parse>

const deskOf = () => server.app.house.desks.get(workshop)!
const get = (path: string, visitor = new Visitor(server.origin)) =>
  fetch(server.origin + path, { headers: { cookie: visitor.cookie } })
const reads = (person: TestPerson, version: number) =>
  get(versionPath(workshop, version, 'json'), person.visitor)
const refused = async (work: Promise<unknown>) => String(await work.catch((fault: unknown) => fault))

beforeAll(async () => {
  server = await startServer({ dataDir: folder })
  stage = new SocketStage(server)
  host = stage.person('Ritva')
  aino = stage.person('Aino')
  await host.opensWorkshop('strategy', 'sv', 2)
  workshop = workshopId.parse(host.view.id)
  await aino.joins(1)
}, 30_000)

afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('versions of the results', () => {
  it('R80 R81 are kept as they stood, read by facilitators, by participants once published', async () => {
    expect(await refused(host.does('results:keep', { name: '' }))).toContain('nothing-to-export')
    await host.opens(1)
    await host.movesOn('alone')
    await host.movesOn('brainstorm')
    await aino.writes('Jonot lyhyemmiksi <b>heti</b>')
    const { version } = await host.does('results:keep', { name: 'Valtuustolle' })
    expect(version).toEqual({
      ...{ number: 1, at: expect.any(Number) as number, name: 'Valtuustolle', notes: 1, themes: 0 },
      ...{ approved: 0, summaries: version.summaries, below: false, reason: null },
    })
    await aino.writes('Tämä tuli myöhemmin')
    const own = await reads(host, 1)
    const report = reportShape.parse(await own.json())
    expect(report).toMatchObject({ language: 'sv', figures: { notes: 1 } })
    expect((await reads(aino, 1)).status).toBe(403)
    expect((await reads(host, 2)).status).toBe(404)
    expect(await refused(host.does('results:link', { open: true }))).toContain('not-published')
    await host.does('results:publish', { version: 1, reason: null })
    await aino.waitForView('the published version', ({ published }) => published === 1)
    expect(reportShape.parse(await (await reads(aino, 1)).json())).toEqual(report)
    expect(aino.view.results).toBeNull()
    expect((await get(versionPath(workshop, 1, 'json'))).status).toBe(401)
    expect(await refused(host.does('results:forget', { version: 1 }))).toContain('published')
    expect(await refused(aino.does('results:keep', { name: '' }))).toContain('forbidden')
  })

  it('R82 R83 R84 stand behind a public link, as a page and files, until it is closed', async () => {
    const { path } = await host.does('results:link', { open: true })
    expect(await host.does('results:link', { open: true })).toEqual({ path })
    const page = await get(path!)
    expect(page.status).toBe(200)
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': `${htmlPolicy}; frame-ancestors 'none'`,
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(page.headers.get('set-cookie')).toBeNull()
    const html = await page.text()
    expect(html).toContain('<html lang="sv">')
    expect(html).toContain('Jonot lyhyemmiksi &lt;b&gt;heti&lt;/b&gt;')
    expect(html).toContain(`href="${path}/report.csv"`)
    expect(html).not.toContain('Tämä tuli myöhemmin')
    const csv = await get(`${path}/report.csv`)
    expect(csv.headers.get('content-disposition')).toContain('attachment')
    const first = await csv.text()
    expect(await (await get(`${path}/report.csv`)).text()).toBe(first)
    // Made once: what lies by is what is given.
    const paper = (await server.app.house.storage.papers.get(workshop, 'report.1.csv')) as { file: string }
    expect(Buffer.from(paper.file, 'base64').toString()).toContain('Jonot lyhyemmiksi')
    expect((await get(`${path}/report.exe`)).status).toBe(404)

    const [id, key] = path!.slice('/r/'.length).split('.')
    const wrong = [
      '/r/x',
      `/r/${id}`,
      `/r/${id}.`,
      `/r/nobody.${key}`,
      `/r/${id}.${key}x`,
      `${path}x/report.csv`,
    ]
    for (const each of wrong) expect((await get(each)).status, each).toBe(404)
    await host.does('results:link', { open: false })
    const dead = await get(path!)
    expect(dead.status).toBe(404)
    const said = await dead.text()
    for (const language of ['fi', 'sv', 'en']) expect(said).toContain(`<section lang="${language}">`)
    expect((await get(`${path}/report.csv`)).status).toBe(404)
    const again = await host.does('results:link', { open: true })
    expect(again.path).not.toBe(path)
    expect((await get(path!)).status).toBe(404)
    expect((await get(again.path!)).status).toBe(200)
    await host.does('results:withdraw', {})
    expect((await get(again.path!)).status).toBe(404)
    expect((await reads(aino, 1)).status).toBe(403)
  })

  it('R85 are published with a reason where they cover too little, in the version itself', async () => {
    const [version] = deskOf().state.results.versions
    if (!version) throw new Error('no version')
    const { house } = server.app
    const report = (await readVersion(house, deskOf(), version.number))!
    const little = { notes: 2, spoken: 1, cited: 1, sample: null, below: true }
    const coverage = {
      ...little,
      questions: [],
      groups: [],
      themes: [],
      unspoken: [],
      rule: '',
      reason: null,
    }
    await writeVersion(house, deskOf(), version.number, { ...report, coverage })
    const card = { ...version, below: true }
    await deskOf().alone(() => deskOf().record([{ type: 'version/kept', at: 1, version: card }]))
    const publishes = (reason: string | null) =>
      host.does('results:publish', { version: version.number, reason })
    expect(await refused(publishes(null))).toContain('covers-too-little')
    expect(deskOf().state.results.published).toBeNull()
    const reason = 'Nämä puhuivat =samasta <asiasta>'
    await publishes(reason)
    await publishes(null)
    expect(deskOf().state.results.versions.at(-1)).toEqual({ ...card, reason })
    const published = (await readVersion(house, deskOf(), version.number))!
    expect(published.coverage?.reason).toBe(reason)
    expect(published.method.at(-1)?.text).toContain(reason)
    await publishes('Toinen syy')
    const again = (await readVersion(house, deskOf(), version.number))!
    expect(again.method.filter(({ topic }) => topic === 'published-though')).toHaveLength(1)
    expect(again.method).toHaveLength(report.method.length + 1)
  })

  it('R80 are gone with every byte when they are forgotten, and their numbers are not given again', async () => {
    await get(versionPath(workshop, 1, 'csv'), host.visitor)
    await host.does('results:withdraw', {})
    await host.does('results:forget', { version: 1 })
    expect(await refused(host.does('results:forget', { version: 1 }))).toContain('unknown-version')
    const last = (await host.does('results:keep', { name: '' })).version
    expect(last.number).toBe(2)
    const bytes = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('')
    expect(bytes()).toContain('talkoot.report')
    // A file of it that is being made meanwhile is not kept either.
    const making = get(versionPath(workshop, last.number, 'csv'), host.visitor)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await host.does('results:forget', { version: last.number })
    await making
    const { papers } = server.app.house.storage
    expect(await papers.get(workshop, 'report.1')).toBeNull()
    expect(await papers.get(workshop, 'report.1.csv')).toBeNull()
    expect(await papers.get(workshop, `report.${last.number}.csv`)).toBeNull()
    expect(bytes()).not.toContain('talkoot.report')
  })
})
