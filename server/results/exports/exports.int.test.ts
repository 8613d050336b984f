import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exportPath } from '#shared/contract/http.ts'
import {
  type ExportFormat,
  exportFormats,
  type ExportJob,
  type ExportOptions,
} from '#shared/report/exporting.ts'
import { reportOf } from '../../report/testing/reports.ts'
import { makeLog } from '../../log.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'
import { cardOf } from '../versions/card.ts'
import { writeVersion } from '../versions/store.ts'

// Eleven processes on a machine that others use.
vi.setConfig({ testTimeout: 120_000 })

const options: ExportOptions = { language: 'fi', questions: null, notes: true, names: true, version: 1 }

/** A house with a workshop whose first version is of an evening on which nobody wrote: laid out in no time. */
class Case {
  readonly folder = mkdtempSync(join(tmpdir(), 'talkoot-export-test-'))
  server!: TestServer
  stage!: SocketStage

  async open(exporting: object = {}): Promise<void> {
    const log = makeLog('silent')
    this.server = await startServer({ log, exporting: { folder: this.folder, ...exporting } })
    this.stage = new SocketStage(this.server)
    const ritva = this.stage.person('Ritva')
    await ritva.opensWorkshop('focus', 'fi', 2)
    await this.stage.person('Aino').joins(1)
    await this.stage.person('Kaisa').enters('facilitator')
    const { host, startsAt, language } = ritva.view
    await ritva.does('workshop:edit', { name: 'Ilta / Kööpi "1"', host, startsAt, language })
    const report = await reportOf('empty')
    const version = cardOf(report, { number: 1, at: 1, name: '' })
    await writeVersion(this.server.app.house, this.desk, 1, report)
    await this.desk.alone(() => this.desk.record([{ type: 'version/kept', at: 1, version }]))
  }

  get desk() {
    return this.server.app.house.desks.get(this.stage.play.workshop)!
  }

  /** Paths of files that lie there. */
  get files(): string[] {
    return readdirSync(this.folder).flatMap((each) =>
      readdirSync(join(this.folder, each)).map((name) => join(this.folder, each, name)),
    )
  }

  get(who: TestPerson, job: string): Promise<Response> {
    const { cookie } = who.visitor
    return fetch(this.server.origin + exportPath(this.stage.play.workshop, job), { headers: { cookie } })
  }

  async starts(format: ExportFormat, who = this.stage.person('Ritva'), more: Partial<ExportOptions> = {}) {
    return (await who.does('export:start', { format, options: { ...options, ...more } })).job
  }

  async close(): Promise<void> {
    this.stage.close()
    await this.server.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A person's jobs by id, as they were told one after another, until the test holds. */
async function told(who: TestPerson, test: (jobs: readonly ExportJob[]) => boolean) {
  const all: ExportJob[] = []
  await who.waitForView(
    'files',
    (_, { exports = [] }) => {
      all.push(...exports)
      return test(exports)
    },
    90_000,
  )
  return all
}
const isOver = ({ status }: ExportJob) => status !== 'waiting' && status !== 'running'
const over = async (who: TestPerson, id: string): Promise<ExportJob> =>
  (await told(who, (jobs) => jobs.some((job) => job.id === id && isOver(job)))).findLast(
    (job) => job.id === id,
  )!

describe('exports', () => {
  const house = new Case()
  let ritva: TestPerson
  const jobs = {} as Record<ExportFormat, string>
  beforeAll(async () => {
    await house.open()
    ritva = house.stage.person('Ritva')
  })
  afterAll(() => house.close())

  it('R70 R71 come in every format, two at a time, with their progress told', async () => {
    const formats = Object.keys(exportFormats) as ExportFormat[]
    const begin = async (these: ExportFormat[]) => {
      for (const format of these) jobs[format] = await house.starts(format)
    }
    const beginning = told(ritva, (now) => now.length === 6 && now.every(isOver))
    await begin(formats.slice(0, 6))
    const more = await ritva.asks('export:start', { format: 'md', options })
    const first = await beginning
    for (const some of [formats.slice(6, 12), formats.slice(12)]) {
      await begin(some)
      const ids = new Set(some.map((format) => jobs[format]))
      await told(ritva, (now) => now.filter((job) => isOver(job) && ids.has(job.id)).length === some.length)
    }

    expect(more).toEqual({ ok: false, refusal: { code: 'busy' } })
    expect(Math.max(...first.map(({ ahead }) => ahead))).toBeGreaterThanOrEqual(3)
    for (const { id } of first) {
      const shares = first.filter((job) => job.id === id).map(({ share }) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    }
    expect(ritva.me.exports!.filter(({ status }) => status !== 'ready')).toEqual([])
  })

  it('R72 are fetched by who asked, under the name of workshop and version; only the last few are kept', async () => {
    const kept = ritva.me.exports!
    expect(kept).toHaveLength(8)
    expect(kept.map(({ format }) => format)).toEqual(
      expect.arrayContaining(['md', 'csv', 'ballots', 'json', 'pictures']),
    )
    const gone = Object.values(jobs).filter((job) => kept.every(({ id }) => id !== job))
    const answers = await Promise.all(gone.map(async (job) => (await house.get(ritva, job)).status))
    expect(answers).toEqual([404, 404, 404, 404, 404])
    const starts: Partial<Record<ExportFormat, string>> = {}
    for (const { id, format, bytes } of kept) {
      const answer = await house.get(ritva, id)
      const file = Buffer.from(await answer.arrayBuffer())
      expect([answer.status, file.length, answer.headers.get('content-type')]).toEqual([
        200,
        bytes,
        exportFormats[format].type,
      ])
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''Ilta-K%C3%B6%C3%B6pi-1-v1.${exportFormats[format].ending}`,
      )
      starts[format] = file.subarray(0, 4).toString('latin1')
    }
    const zip = 'PK\u0003\u0004'
    const whole = { pptx: zip, docx: zip, pdf: '%PDF', slides: '%PDF', xlsx: zip, html: '<!do', md: '# Ty' }
    const others = {
      csv: '\u00ef\u00bb\u00bfN',
      ballots: '\u00ef\u00bb\u00bfO',
      strategy: '\u00ef\u00bb\u00bfE',
      draft: zip,
      json: '{\n  ',
      pictures: 'PK\u0005\u0006',
    }
    expect({ ...whole, ...others }).toMatchObject(starts)
    expect(house.files.map((file) => statSync(file).mode & 0o777)).toEqual(kept.map(() => 0o600))
  })

  it('R72 are nobody else’s: neither told nor given, nor cancelled', async () => {
    const [kaisa, aino] = [house.stage.person('Kaisa'), house.stage.person('Aino')]
    expect([kaisa.me.exports, aino.me.exports]).toEqual([undefined, undefined])
    expect([(await house.get(kaisa, jobs.json)).status, (await house.get(aino, jobs.json)).status]).toEqual([
      404, 404,
    ])
    const answers = [
      await kaisa.asks('export:cancel', { job: jobs.json }),
      await aino.asks('export:start', { format: 'md', options }),
      await aino.asks('export:start', { format: 'md', options: { ...options, version: null } }),
      await ritva.asks('export:start', { format: 'md', options: { ...options, version: 2 } }),
      await ritva.asks('export:start', { format: 'md', options: { ...options, version: null } }),
    ]
    expect(answers.map((answer) => !answer.ok && answer.refusal.code)).toEqual([
      'not-found',
      'forbidden',
      'forbidden',
      'unknown-version',
      'nothing-to-export',
    ])
  })

  it('R72 of what is published are for participants too, until it is withdrawn', async () => {
    const aino = house.stage.person('Aino')
    await ritva.does('results:publish', { version: 1, reason: null })
    const job = await house.starts('md', aino)
    await over(aino, job)
    const before = (await house.get(aino, job)).status
    await ritva.does('results:withdraw', {})
    expect([before, (await house.get(aino, job)).status]).toEqual([200, 403])
  })

  it('R70 are made of things as they stand, also in a workshop that is put away; a finished one is taken away', async () => {
    await ritva.bringsNotes(['Lähijuna kulkisi illallakin', 'Kirjasto auki sunnuntaisin'])
    await ritva.does('workshop:archive', { archived: true })
    await ritva.reloads()
    const job = await house.starts('md', ritva, { version: null })
    expect(await over(ritva, job)).toMatchObject({ status: 'ready', ahead: 0, share: 1, fault: null })
    const answer = await house.get(ritva, job)
    expect(answer.headers.get('content-disposition')).toMatch(/Ilta-K%C3%B6%C3%B6pi-1\.md$/)
    expect(await answer.text()).toMatch(/Lähijuna kulkisi[^]*Kirjasto auki/)
    const files = house.files.length
    await ritva.does('export:cancel', { job })
    expect((await house.get(ritva, job)).status).toBe(404)
    await vi.waitFor(() => expect(house.files.length).toBe(files - 1))
  })

  it('R72 go with the workshop', async () => {
    expect(house.files.length).toBeGreaterThan(0)
    const { workshop } = house.stage.play
    await ritva.visitor.send(
      'DELETE',
      `/api/workshops/${workshop}`,
      JSON.stringify({ confirm: house.desk.state.name }),
    )
    await expect.poll(() => house.files).toEqual([])
  })
})

describe('exports that go wrong', () => {
  const house = new Case()
  let ritva: TestPerson
  beforeAll(async () => {
    process.env['TALKOOT_TEST_SECRET'] = 'salaisuus'
    const table = new URL('./testing/renderers.ts', import.meta.url)
    await house.open({ table, bounds: { heap: 96, memory: 250 } })
    ritva = house.stage.person('Ritva')
  })
  afterAll(async () => {
    delete process.env['TALKOOT_TEST_SECRET']
    await house.close()
  })

  it('R71 are cancelled while they run and while they wait, and the next ones begin', async () => {
    const ids = [await house.starts('md'), await house.starts('md'), await house.starts('json')]
    await told(ritva, (jobs) => jobs.filter(({ share }) => share > 0.5).length === 2)
    expect(ritva.me.exports!.map(({ status, ahead }) => [status, ahead])).toEqual([
      ['running', 0],
      ['running', 0],
      ['waiting', 2],
    ])
    await ritva.does('export:cancel', { job: ids[1]! })
    expect(await over(ritva, ids[2]!)).toMatchObject({ status: 'ready', replaced: 7 })
    await ritva.does('export:cancel', { job: ids[0]! })
    await told(ritva, (jobs) => jobs.every(isOver))
    expect(ritva.me.exports!.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'ready'])
    const environment = await (await house.get(ritva, ids[2]!)).text()
    expect(environment).not.toContain('salaisuus')
    expect(house.files).toHaveLength(1)
  })

  it('R74 of participants wait for those of who prepares the results', async () => {
    const [kaisa, aino] = [house.stage.person('Kaisa'), house.stage.person('Aino')]
    await ritva.does('results:publish', { version: 1, reason: null })
    const running = [await house.starts('md', kaisa), await house.starts('md', kaisa)]
    const waiting = [await house.starts('json', aino), await house.starts('json')]
    await told(aino, (jobs) => jobs.some(({ ahead }) => ahead === 3))
    const own = ritva.me.exports!.find(({ id }) => id === waiting[1])
    for (const job of running) await kaisa.does('export:cancel', { job })
    expect([own?.ahead, (await over(aino, waiting[0]!)).status]).toEqual([2, 'ready'])
  })

  it('R73 say why, leave nothing, and the house goes on', async () => {
    const faults: Partial<Record<ExportFormat, ExportJob['fault']>> = {}
    const formats: ExportFormat[] = ['csv', 'xlsx', 'ballots', 'docx', 'pdf']
    for (const format of formats) await house.starts(format)
    await told(ritva, (jobs) => jobs.filter(({ status }) => status === 'failed').length === formats.length)
    for (const { format, fault } of ritva.me.exports!.filter(({ status }) => status === 'failed'))
      faults[format] = fault
    expect(faults).toEqual({
      csv: 'memory',
      xlsx: 'memory',
      ballots: 'content',
      docx: 'internal',
      pdf: 'internal',
    })
    expect(house.files).toHaveLength(3)
    const again = await house.starts('json')
    expect((await over(ritva, again)).status).toBe('ready')
  })
})

it('R73 what takes too long is ended, also while it holds its thread', async () => {
  const house = new Case()
  try {
    const table = new URL('./testing/renderers.ts', import.meta.url)
    await house.open({ table, bounds: { seconds: 1 } })
    const ritva = house.stage.person('Ritva')
    expect(await over(ritva, await house.starts('html'))).toMatchObject({ status: 'failed', fault: 'time' })
    expect(house.files).toEqual([])
  } finally {
    await house.close()
  }
})
