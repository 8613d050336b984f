import { connect } from 'node:net'
import { mkdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCodes } from '#shared/contract/boards.ts'
import { statuses } from '#shared/contract/refusals.ts'
import { sv } from '#shared/contract/refusals/sv.ts'
import type { View } from '#shared/workshop/view.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { LIMITS } from './limits.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

type RawBody = string | Uint8Array<ArrayBuffer>
type Answer = { status: number; body: Record<string, unknown>; cookie: string }

async function ask(
  method: string,
  path: string,
  given: { body?: unknown; raw?: RawBody; cookie?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const payload = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body))
  const response = await fetch(server.origin + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(given.cookie ? { cookie: given.cookie } : {}),
      ...given.headers,
    },
    ...(payload === undefined ? {} : { body: payload }),
  })
  const set = response.headers.getSetCookie()[0]?.split(';')[0]
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    cookie: set ?? given.cookie ?? '',
  }
}

type Opened = { workshop: string; code: string; cookie: string; links: Record<string, string> }
async function openWorkshop(name = 'Ovikoe'): Promise<Opened> {
  const { body, cookie } = await ask('POST', '/api/workshops', {
    body: { template: 'blank', language: 'fi', groups: 2, name },
  })
  return { ...(body as unknown as Omit<Opened, 'cookie'>), cookie }
}

/** A live line with its latest view; `send` resolves with the reply. */
async function live(workshop: string, cookie: string, transports = ['websocket']) {
  const socket: Socket = io(server.origin, {
    path: '/live',
    transports,
    auth: { workshop },
    extraHeaders: { cookie },
    forceNew: true,
  })
  let view: View | undefined
  socket.on('view', (next: View) => (view = next))
  await new Promise<void>((resolve, reject) => {
    socket.once('view', () => resolve())
    socket.once('connect_error', reject)
  })
  const until = async (test: (view: View) => boolean): Promise<View> => {
    const deadline = Date.now() + 10_000
    while (!view || !test(view)) {
      if (Date.now() > deadline) throw new Error('The view that was waited for never came')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return view
  }
  let n = 0
  const send = (name: string, input: unknown, id = `test-envelope-${(n += 1)}`) =>
    socket.timeout(5_000).emitWithAck('command', { id, name, input }) as Promise<{
      ok: boolean
      value?: Record<string, unknown>
      refusal?: { code: string; detail?: string }
    }>
  return { socket, send, until, now: () => view!, close: () => socket.disconnect() }
}

describe('W4 bad requests get a refusal from the catalogue', () => {
  const sound = (answer: Answer, code: keyof typeof statuses) => {
    expect(answer.body).toMatchObject({ code })
    expect(answer.status).toBe(statuses[code])
    expect(String(answer.body['message']).length).toBeGreaterThan(10)
  }

  it('malformed JSON', async () =>
    sound(await ask('POST', '/api/workshops', { raw: '{"template":' }), 'malformed'))
  it('JSON of the wrong shape, saying where', async () => {
    const answer = await ask('POST', '/api/workshops', { body: { template: 'nope', language: 'fi' } })
    sound(answer, 'malformed')
    expect(answer.body['detail']).toContain('template')
  })
  it('a body that is too large', async () =>
    sound(await ask('POST', '/api/join', { body: { code: 'x'.repeat(400_000) } }), 'too-large'))
  it('a wrong code', async () => sound(await ask('GET', '/api/join/000000'), 'wrong-code'))
  it('endless guessing of codes by one device', async () => {
    const { cookie } = await ask('GET', '/api/join/000000')
    const answers = []
    for (let i = 0; i < 20; i += 1) answers.push(await ask('GET', '/api/join/000001', { cookie }))
    sound(answers.at(-1)!, 'too-fast')
    const { code, cookie: own } = await openWorkshop()
    sound(await ask('GET', `/api/join/${code}`, { cookie }), 'too-fast')
    expect((await ask('GET', `/api/join/${code}`, { cookie: own })).status).toBe(200)
  })
  it('a dead link', async () => {
    const { workshop } = await openWorkshop()
    sound(
      await ask('POST', '/api/enter', { body: { workshop, role: 'organiser', key: 'stolen' } }),
      'dead-link',
    )
  })
  it('a tampered cookie, and no cookie', async () => {
    const { workshop, cookie } = await openWorkshop()
    sound(await ask('GET', `/api/workshops/${workshop}/links`, { cookie: `${cookie}x` }), 'signed-out')
    sound(await ask('GET', `/api/workshops/${workshop}/links`), 'signed-out')
  })
  it('another workshop’s cookie', async () => {
    const [one, other] = [await openWorkshop(), await openWorkshop()]
    sound(
      await ask('GET', `/api/workshops/${one.workshop}/report.json`, { cookie: other.cookie }),
      'signed-out',
    )
  })
  it('a participant where only organisers may', async () => {
    const { workshop, code } = await openWorkshop()
    const { cookie } = await ask('POST', '/api/join', { body: { code, name: 'Aino' } })
    sound(await ask('GET', `/api/workshops/${workshop}/links`, { cookie }), 'forbidden')
    sound(await ask('GET', `/api/workshops/${workshop}/report.json`, { cookie }), 'forbidden')
    sound(
      await ask('DELETE', `/api/workshops/${workshop}`, { cookie, body: { confirm: 'Ovikoe' } }),
      'forbidden',
    )
  })
  it('a page of another site', async () =>
    sound(
      await ask('POST', '/api/workshops', {
        body: { template: 'blank', language: 'fi' },
        headers: { origin: 'https://evil.example' },
      }),
      'wrong-origin',
    ))
  it.each(['/api/join/%E0%A4%A', '/api/workshops/%FF/links'])(
    'an address that cannot be decoded: %s',
    async (path) => sound(await ask('GET', path), 'malformed'),
  )
  it('nothing: a workshop whose long name has rare letters has its report all the same', async () => {
    const { workshop, cookie } = await openWorkshop(`a${'𝔘'.repeat(50)}`)
    const answer = await fetch(`${server.origin}/api/workshops/${workshop}/report.csv`, {
      headers: { cookie },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    await answer.text()
  })
  it('a path that is not there, in Swedish when asked', async () => {
    const answer = await ask('GET', '/api/nothing?language=sv')
    sound(answer, 'not-found')
    expect(answer.body['message']).toBe(sv['not-found'])
  })
  it('a name with control characters only, and one that is too long', async () => {
    const { code } = await openWorkshop()
    sound(await ask('POST', '/api/join', { body: { code, name: '   ' } }), 'malformed')
    sound(await ask('POST', '/api/join', { body: { code, name: 'x'.repeat(61) } }), 'malformed')
  })
  it('a deletion without the exact name; with it everything goes', async () => {
    const { workshop, cookie, code } = await openWorkshop()
    sound(
      await ask('DELETE', `/api/workshops/${workshop}`, { cookie, body: { confirm: 'ovikoe' } }),
      'not-confirmed',
    )
    expect(
      (await ask('DELETE', `/api/workshops/${workshop}`, { cookie, body: { confirm: 'Ovikoe' } })).status,
    ).toBe(200)
    sound(await ask('GET', `/api/join/${code}`), 'wrong-code')
    expect(await server.app.house.storage.workshops.load(workshop as never)).toEqual([])
  })
})

describe('W4 bad files', () => {
  let own: Opened
  let path: string
  beforeAll(async () => {
    own = await openWorkshop()
    const { body } = await ask('GET', '/api/workshops', { cookie: own.cookie })
    const [card] = (body as { workshops: { activities: { id: string }[] }[] }).workshops
    path = `/api/workshops/${own.workshop}/activities/${card!.activities[0]!.id}/notes`
  })
  const bring = (raw: RawBody, type = 'text/csv', query = '') =>
    ask('POST', path + query, { raw, cookie: own.cookie, headers: { 'Content-Type': type } })
  const counted = async () =>
    (await live(own.workshop, own.cookie).then((line) => (line.close(), line.now()))).activities[0]!.notes

  it('a CSV in the wrong encoding', async () => {
    const latin = new Uint8Array(Buffer.from('text\nHyvinvointia kaikille äideille\n', 'latin1'))
    expect((await bring(latin)).body).toMatchObject({ code: 'bad-encoding' })
  })
  it('a CSV with torn quotes', async () => {
    expect((await bring('text;group\n"auki;1\nb;2')).body).toMatchObject({ code: 'bad-csv' })
  })
  it('notes for a table or question that is not there: none are brought in', async () => {
    const notes = { notes: [{ text: 'oikea' }, { text: 'väärä', group: 'Pöytä 99' }] }
    expect((await bring(JSON.stringify(notes), 'application/json')).body).toMatchObject({
      code: 'unknown-group',
    })
    expect(await counted()).toBe(0)
  })
  it('a note of 100,000 characters is split, none of it lost; control characters go', async () => {
    const long = 'sana '.repeat(20_000).trim()
    const { body } = await bring(
      JSON.stringify({ notes: [{ text: long }, { text: 'a\u0000b\u001bc' }] }),
      'application/json',
    )
    expect(Number(body['imported'])).toBeGreaterThan(50)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await counted()).toBe(body['imported'])
  })
  it('a strategy text without words', async () => {
    const answer = await ask('POST', `/api/workshops/${own.workshop}/baseline/read`, {
      body: { text: '  ' },
      cookie: own.cookie,
    })
    expect(answer.body).toMatchObject({ code: 'no-structure' })
  })
})

describe('the live line', () => {
  it('W2 answers malformed, alien and forbidden commands and goes on', async () => {
    const { workshop, code } = await openWorkshop()
    const { cookie } = await ask('POST', '/api/join', { body: { code, name: null } })
    const line = await live(workshop, cookie)
    const refusedWith = async (name: string, input: unknown, id?: string) =>
      (await line.send(name, input, id)).refusal?.code
    expect(await refusedWith('no:such', {})).toBe('malformed')
    expect(await refusedWith('phase:advance', { activity: 1 })).toBe('malformed')
    expect(await refusedWith('phase:advance', null, 'short')).toBe('malformed')
    expect(await refusedWith('code:renew', {})).toBe('forbidden')
    expect(await refusedWith('person:rename', { name: 'x'.repeat(61) })).toBe('malformed')
    expect(await refusedWith('person:rename', { name: 'x'.repeat(LIMITS.command) })).toBe('too-large')
    line.socket.emit('command', 'no answer wanted')
    line.socket.emit('nonsense', { a: 1 })
    expect((await line.send('person:rename', { name: 'Aino' })).ok).toBe(true)
    line.close()
  })

  it('W2 answers a command that is nested too deep for words', async () => {
    const { workshop, cookie } = await openWorkshop()
    const line = await live(workshop, cookie)
    const { engine } = line.socket.io
    const answer = new Promise((resolve) =>
      engine.on('data', (text: string) => text.startsWith('399') && resolve(JSON.parse(text.slice(3)))),
    )
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    engine.write(`299["command",{"id":"deep-envelope","name":"code:renew","input":${deep}}]`)
    expect(await answer).toEqual([{ ok: false, refusal: { code: 'too-large' } }])
    line.close()
  })

  it('is not opened for strangers', async () => {
    const { workshop } = await openWorkshop()
    const { cookie } = await openWorkshop()
    await expect(live(workshop, cookie)).rejects.toThrow('signed-out')
    await expect(live(workshop, '')).rejects.toThrow('signed-out')
    await expect(live('../etc', cookie)).rejects.toThrow('malformed')
  })

  it('takes programs that come by polling, and nobody else notices', async () => {
    const { workshop, cookie } = await openWorkshop()
    const polled = await live(workshop, cookie, ['polling'])
    expect(await polled.send('timer:extend', { activity: 'none', minutes: 1 })).toMatchObject({
      refusal: { code: 'unknown-activity' },
    })
    polled.close()
    expect((await fetch(`${server.origin}/live/?EIO=4&transport=polling&sid=gone`)).status).toBe(400)
    expect((await fetch(`${server.origin}/health`)).status).toBe(200)
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'W4 an activity called %s is refused, and the house stands',
    async (id) => {
      const { workshop, cookie } = await openWorkshop()
      const line = await live(workshop, cookie)
      const { activities, revision } = line.now()
      const [{ title, intro, questions, steps, votes }] = activities as [View['activities'][number]]
      const edit = { activities: [{ id, title, intro, questions, steps, votes }], revision }
      expect(await line.send('programme:edit', edit)).toMatchObject({ refusal: { code: 'malformed' } })
      expect((await fetch(`${server.origin}/health`)).status).toBe(200)
      line.close()
    },
  )

  it('W1 the same envelope happens once and is answered the same', async () => {
    const { workshop, cookie } = await openWorkshop()
    const line = await live(workshop, cookie)
    const activity = line.now().activities[0]!.id
    await line.send('activity:open', { activity, from: null })
    const replies = await Promise.all(
      [1, 2, 3].map(() => line.send('timer:extend', { activity, minutes: 1 }, 'same-envelope')),
    )
    expect(replies).toEqual([1, 2, 3].map(() => ({ ok: true, value: {} })))
    expect(
      (await line.until((view) => view.activities[0]!.timer.status === 'running')).activities[0]!.timer
        .length,
    ).toBe(60_000)
    line.close()
  })

  it('P2 two facilitators at once advance once', async () => {
    const { workshop, cookie, links } = await openWorkshop()
    const [role, key] = links['facilitator']!.split('#')[1]!.split('.')
    const second = await ask('POST', '/api/enter', { body: { workshop, role, key, name: 'Bo' } })
    const lines = [await live(workshop, cookie), await live(workshop, second.cookie)]
    const activity = lines[0]!.now().activities[0]!.id
    await lines[0]!.send('activity:open', { activity, from: null })
    const replies = await Promise.all(
      lines.map((line) => line.send('phase:advance', { activity, from: 'waiting' })),
    )
    expect(replies.map((reply) => reply.refusal?.code ?? 'ok').sort()).toEqual(['ok', 'stale'])
    for (const line of lines) line.close()
  })

  it('A7 P10 a removed person is told, loses the line and cannot come back before being let in again', async () => {
    const { workshop, cookie, code } = await openWorkshop()
    const joined = await ask('POST', '/api/join', { body: { code, name: 'Aino' } })
    const [host, guest] = [await live(workshop, cookie), await live(workshop, joined.cookie)]
    const told = new Promise((resolve) => guest.socket.once('notice', resolve))
    guest.socket.io.reconnection(false)
    await host.send('person:remove', { person: joined.body['person'] })
    expect(await told).toEqual({ notice: 'removed' })
    await expect(live(workshop, joined.cookie)).rejects.toThrow('removed')
    expect((await ask('POST', '/api/join', { body: { code }, cookie: joined.cookie })).body).toMatchObject({
      code: 'removed',
    })
    await host.send('person:readmit', { person: joined.body['person'] })
    const back = await live(workshop, joined.cookie)
    expect((await ask('POST', '/api/join', { body: { code }, cookie: joined.cookie })).body).toEqual(
      joined.body,
    )
    back.close()
    host.close()
  })
})

describe('raw sockets', () => {
  const raw = (lines: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port, hostname } = new URL(server.origin)
      const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n') + '\r\n\r\n'))
      let text = ''
      socket.on('data', (data) => (text += data.toString('latin1')))
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
      setTimeout(() => socket.destroy(), 3_000).unref()
    })
  const upgrade = (path: string, extra: string[] = []) => [
    `GET ${path} HTTP/1.1`,
    'Host: house',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...extra,
  ]

  it('an upgrade that nobody claims is rejected', async () => {
    expect(await raw(upgrade('/elsewhere'))).toMatch(/^HTTP\/1\.1 404/)
  })
  it('an upgrade that only looks like the live line is rejected, not left hanging', async () => {
    expect(await raw(upgrade('/nowhere/../live/'))).toMatch(/^HTTP\/1\.1 404/)
  })
  it('a board whose address cannot be decoded is not there', async () => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/boards/%E0%A4%A`)
    const code = await new Promise((resolve) => socket.addEventListener('close', (e) => resolve(e.code)))
    expect(code).toBe(closeCodes.notFound)
  })
  it('an upgrade from another site is rejected', async () => {
    expect(await raw(upgrade('/boards/a.b.s', ['Origin: https://evil.example']))).toMatch(/^HTTP\/1\.1 403/)
  })
  it('a half-open upgrade that breaks off harms nobody', async () => {
    const { port, hostname } = new URL(server.origin)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(upgrade('/boards/a.b.s').join('\r\n') + '\r\n\r\n')
        socket.resetAndDestroy()
      })
      socket.on('close', () => resolve())
      socket.on('error', () => {})
    })
    expect((await fetch(`${server.origin}/health`)).status).toBe(200)
  })
})

it('the contract’s own script works as it stands', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../shared/contract/README.md'), 'utf8')
  const script = text.split('```js\n')[1]!.split('```')[0]!
  const cache = join(import.meta.dirname, '../../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'contract-'))
  try {
    writeFileSync(join(folder, 'day.mjs'), script)
    const run = await promisify(execFile)(process.execPath, [join(folder, 'day.mjs')], {
      env: { ...process.env, TALKOOT: server.origin },
      timeout: 30_000,
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/status: 'ready'/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
