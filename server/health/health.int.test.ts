import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCodes } from '#shared/contract/boards.ts'
import { WebSocket } from 'ws'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { maySeeMetrics } from '../doors/http/health.ts'
import { readMetrics } from './testing/readMetrics.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-health-'))
let server: TestServer
beforeAll(async () => {
  server = await startServer({ dataDir: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers })
const figures = async () => readMetrics(await (await get('/metrics')).text())
const ready = async () => {
  const answer = await get('/ready')
  return [answer.status, await answer.json()]
}

it('/health says that it lives, which version it is and since when', async () => {
  const answer = await get('/health')
  expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([
    ...[200, 'no-store'],
    { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), uptime: expect.any(Number) },
  ])
})

it('/ready turns while another program keeps the database to itself, and back; /health does not', async () => {
  expect(await ready()).toEqual([200, { status: 'ready' }])
  const other = new SqliteDatabase(join(folder, 'talkoot.db'))
  other.exec('BEGIN IMMEDIATE')
  // What was found is good for a second.
  await expect.poll(ready, { timeout: 10_000 }).toEqual([503, { status: 'storage' }])
  expect((await get('/health')).status).toBe(200)
  other.exec('ROLLBACK')
  other.close()
  await expect.poll(ready, { timeout: 10_000 }).toEqual([200, { status: 'ready' }])
})

describe('/metrics', () => {
  it('moves when people come, write and misbehave, and names none of them', async () => {
    const before = await figures()
    const stage = new SocketStage(server)
    try {
      const host = stage.person('Ritva')
      await host.opensWorkshop('strategy', 'fi', 2)
      await stage.person('Aino').joins(1)
      await host.opens(1)
      await host.movesOn('alone')
      await stage.person('Aino').writes('Metsäpolku kuntoon')
      await get('/api/join/000000')
      const { workshop } = stage.play
      const [own] = stage.person('Aino').me.boards
      const line = new WebSocket(
        `${server.origin.replace('http', 'ws')}/boards/${own!.board}?epoch=${own!.epoch}`,
        { headers: { cookie: stage.person('Aino').visitor.cookie } },
      )
      line.once('open', () => line.send('no frame'))
      await new Promise((resolve) => line.once('close', resolve))
      const after = await figures()
      const moved = (name: string, labels = {}) =>
        after.value(name, labels) - (before.value(name, labels) || 0)
      expect({
        liveLines: after.value('talkoot_lines', { door: 'live' }),
        people: after.value('talkoot_people'),
        opened: moved('talkoot_commands_total', { command: 'activity:open', outcome: 'ok' }),
        made: moved('talkoot_http_requests_total', { route: '/api/workshops', status: '200' }),
        guessed: moved('talkoot_http_requests_total', { route: '/api/join/:code', status: '404' }),
        cut: moved('talkoot_board_closed_total', { code: String(closeCodes.malformed) }),
      }).toEqual({ liveLines: 2, people: 2, opened: 1, made: 1, guessed: 1, cut: 1 })
      for (const name of [
        'talkoot_views_sent_total',
        'talkoot_board_joins_total',
        'talkoot_board_updates_stored_total',
        'talkoot_board_commit_seconds_count',
      ])
        expect([name, moved(name)]).toEqual([name, expect.toSatisfy((by: number) => by > 0)])
      for (const direction of ['received', 'sent'])
        expect(moved(`talkoot_board_${direction}_bytes_total`, { kind: 'content' })).toBeGreaterThan(100)
      const text = await (await get('/metrics')).text()
      for (const word of ['Ritva', 'Aino', 'Metsäpolku', workshop, own!.board, stage.play.code])
        expect(text).not.toContain(word)
    } finally {
      stage.close()
    }
  })

  it('counts addresses that are not there under few names', async () => {
    for (const path of ['/api/a', '/api/b', '/c', '/d/e']) await get(path)
    const { families } = await figures()
    const routes = families.get('talkoot_http_requests_total')!.samples.get('talkoot_http_requests_total')!
    const other = routes.map(({ labels }) => labels['route']!).filter((route) => !route.startsWith('/'))
    expect([...new Set(other)].sort()).toEqual(['none', 'page'])
  })

  it('is not there for those for whom a proxy speaks', async () => {
    const answer = await get('/metrics', { 'X-Forwarded-For': '192.0.2.7' })
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not-found' }])
  })

  it('opens to whoever brings the token, once there is one, and to nobody else', async () => {
    const guarded = await startServer({ metricsToken: 'a-word-of-its-own' })
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${guarded.origin}/metrics`, { headers })).status
    try {
      expect({
        none: await status({}),
        wrong: await status({ Authorization: 'Bearer another-word' }),
        right: await status({ Authorization: 'Bearer a-word-of-its-own' }),
        throughProxy: await status({
          ...{ Authorization: 'Bearer a-word-of-its-own', 'X-Forwarded-For': '192.0.2.7' },
        }),
      }).toEqual({ none: 404, wrong: 404, right: 200, throughProxy: 200 })
    } finally {
      await guarded.close()
    }
  })

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.0.2.7', false],
    ['::ffff:192.0.2.7', false],
    ['fe80::1', false],
    ['1127.0.0.1', false],
    [undefined, false],
  ])('without a token is for this machine: %s', (remoteAddress, allowed) => {
    expect(maySeeMetrics({ headers: {}, socket: { remoteAddress } }, null)).toBe(allowed)
  })
})
