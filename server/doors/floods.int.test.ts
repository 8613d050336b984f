import { connect } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { makeLog } from '../log.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { LIMITS, PATIENCE } from './limits.ts'

type Given = { cookie?: string; body?: unknown }
type Answer = { status: number; code: unknown; body: Record<string, unknown>; cookie: string }

async function ask(server: TestServer, method: string, path: string, given: Given = {}): Promise<Answer> {
  const response = await fetch(server.origin + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(given.cookie ? { cookie: given.cookie } : {}) },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  })
  const body = (await response.json()) as Record<string, unknown>
  const set = response.headers.getSetCookie()[0]?.split(';')[0]
  return { status: response.status, code: body['code'], body, cookie: set ?? given.cookie ?? '' }
}

const address = (server: TestServer, more = '') =>
  `${server.origin.replace('http', 'ws')}/live/?EIO=4&transport=websocket${more}`

/** What is said on a websocket to the live door from its opening until its end. */
async function knock(
  server: TestServer,
  work: (socket: WebSocket, opening: string) => void,
  cookie = '',
): Promise<string[]> {
  const socket = new WebSocket(address(server), { headers: { cookie } })
  const said: string[] = []
  socket.on('message', (data: Buffer) => said.push(data.toString()))
  socket.on('error', () => {})
  socket.once('message', (data: Buffer) => work(socket, data.toString()))
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}

describe('patience', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => {
    vi.useRealTimers()
    return server.close()
  })

  it('W5 a line that never says what it wants is ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const socket = new WebSocket(address(server))
    const ended = new Promise((resolve) => socket.once('close', resolve))
    await new Promise((resolve) => socket.once('message', resolve))
    vi.advanceTimersByTime(PATIENCE.knock - 1)
    await new Promise((resolve) => socket.once('pong', resolve).ping())
    expect(socket.readyState).toBe(WebSocket.OPEN)
    vi.advanceTimersByTime(1)
    await ended
    vi.useRealTimers()
  })

  it('W5 the server waits for slow requests no longer than it was told', () => {
    expect(server.app.http).toMatchObject(PATIENCE.http)
  })
})

/** The clock stands, so that exactly as much is let in as fits a burst. */
describe('floods', () => {
  let server: TestServer
  const warnings: { devices: string; msg: string }[] = []
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const log = makeLog('warn', { write: (line: string) => warnings.push(JSON.parse(line)) })
    server = await startServer({ log })
  })
  afterAll(async () => {
    await server.close()
    vi.useRealTimers()
  })

  const openWorkshop = async (cookie?: string) => {
    const body = { template: 'blank', language: 'fi', groups: 1 }
    const { body: made, ...answer } = await ask(server, 'POST', '/api/workshops', {
      body,
      ...(cookie ? { cookie } : {}),
    })
    return { ...answer, workshop: String(made['workshop']), join: String(made['code']) }
  }

  /** A live line that has seen its first view. */
  const live = async (workshop: string, cookie: string, transport = 'websocket'): Promise<Socket> => {
    const socket = io(server.origin, {
      ...{ path: '/live', transports: [transport], auth: { workshop }, extraHeaders: { cookie } },
      ...{ forceNew: true, reconnection: false },
    })
    await new Promise((resolve, reject) => {
      socket.once('view', resolve)
      socket.once('connect_error', reject)
    })
    return socket
  }
  const ending = (socket: Socket) => {
    const notices: unknown[] = []
    socket.on('notice', (notice) => notices.push(notice))
    return new Promise<unknown[]>((resolve) => socket.once('disconnect', () => resolve(notices)))
  }
  const works = async (socket: Socket) => {
    const envelope = { id: 'still-working', name: 'timer:extend', input: { activity: 'none', minutes: 1 } }
    const reply: unknown = await socket.timeout(5_000).emitWithAck('command', envelope)
    expect(reply).toEqual({ ok: false, refusal: { code: 'unknown-activity' } })
  }

  describe('W5 on the live line', () => {
    it('bytes: megabytes that want no answer cost the line, with a word of why; others notice nothing', async () => {
      const { workshop, cookie, join } = await openWorkshop()
      const guest = await ask(server, 'POST', '/api/join', { body: { code: join } })
      const [flood, other] = [await live(workshop, guest.cookie), await live(workshop, cookie)]
      const ended = ending(flood)
      for (let i = 0; i < 20; i += 1) flood.emit('command', 'x'.repeat(900_000))
      await works(other)
      expect(await ended).toEqual([{ notice: 'too-fast' }])
      other.close()
    })

    it('packets: those of all lines of a person count together, wanted or not, and pings with them', async () => {
      const { workshop, cookie } = await openWorkshop()
      const lines = await Promise.all([1, 2].map(() => live(workshop, cookie)))
      for (const line of lines) {
        for (let i = 1; i < LIMITS.packets.burst / 2; i += 1) line.emit('nonsense')
        await works(line)
      }
      const said = await knock(
        server,
        (socket) => {
          socket.send(`40${JSON.stringify({ workshop })}`)
          socket.once('message', () => socket.ping())
        },
        cookie,
      )
      expect(said.at(-1)).toBe('42["notice",{"notice":"too-fast"}]')
      expect(lines.map((line) => line.connected)).toEqual([true, true])
      for (const line of lines) line.close()
    })

    it('by polling too', async () => {
      const { workshop, cookie } = await openWorkshop()
      const line = await live(workshop, cookie, 'polling')
      await works(line)
      const ended = ending(line)
      for (let i = 0; i < 2 * LIMITS.packets.burst; i += 1) line.emit('nonsense')
      expect(await ended).toEqual([{ notice: 'too-fast' }])
      expect((await ask(server, 'GET', '/health')).status).toBe(200)
    })

    it('no more lines than a person may hold, however many come at once', async () => {
      const { workshop, cookie } = await openWorkshop()
      const tries = Array.from({ length: LIMITS.lines + 5 }, () => live(workshop, cookie))
      const came = await Promise.allSettled(tries)
      const lines = came.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      const refused = came.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
      expect([lines.length, refused]).toEqual([LIMITS.lines, Array(5).fill('Error: too-fast')])
      for (const line of lines) line.close()
    })
  })

  describe('W5 before it is known whose a line is', () => {
    it('a message of more than a greeting ends it', async () => {
      const said = await knock(server, (socket) => socket.send(`4${'x'.repeat(LIMITS.knock.bytes)}`))
      expect(said).toHaveLength(1)
    })

    it('so does half a frame, before it is a message', async () => {
      const { port, hostname } = new URL(server.origin)
      const socket = connect(Number(port), hostname)
      const head = ['GET /live/?EIO=4&transport=websocket HTTP/1.1', 'Host: house', 'Connection: Upgrade']
      head.push(
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      )
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      await new Promise((resolve) => socket.once('data', resolve))
      // A masked text frame that announces a megabyte, and the beginning of it.
      const frame = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 1, 2, 3, 4])
      socket.write(Buffer.concat([frame, Buffer.alloc(LIMITS.knock.bytes)]))
      socket.on('error', () => {})
      await new Promise((resolve) => socket.resume().once('close', resolve))
    })

    it('so do many greetings, each of them wrong', async () => {
      const said = await knock(server, (socket) => {
        for (let i = 0; i < 50; i += 1) socket.send('40{"workshop":"nowhere"}')
      })
      expect(said.filter((each) => each.startsWith('44')).length).toBeLessThanOrEqual(LIMITS.knock.packets)
    })

    it('a large body by polling is not read', async () => {
      const poll = `${server.origin}/live/?EIO=4&transport=polling`
      const { sid } = JSON.parse((await (await fetch(poll)).text()).slice(1)) as { sid: string }
      const body = `4${'x'.repeat(LIMITS.knock.bytes)}`
      expect((await fetch(`${poll}&sid=${sid}`, { method: 'POST', body })).status).toBe(413)
    })

    it('a line has one socket and one person, and ends when that person leaves', async () => {
      const { workshop, cookie } = await openWorkshop()
      const enter = `40${JSON.stringify({ workshop })}`
      let second: Promise<unknown> | null = null
      const said = await knock(
        server,
        (socket, opening) => {
          socket.send(enter)
          socket.send(enter)
          socket.on('message', (data: Buffer) => {
            const text = data.toString()
            if (!text.startsWith('44')) return
            const { sid } = JSON.parse(opening.slice(1)) as { sid: string }
            const other = new WebSocket(address(server, `&sid=${sid}`))
            second = new Promise((resolve) => other.once('error', (fault) => resolve(fault.message)))
            void second.then(() => socket.send('41'))
          })
        },
        cookie,
      )
      expect(said.filter((each) => each.startsWith('44'))).toEqual(['44{"message":"malformed"}'])
      expect(await second).toContain('400')
    })
  })

  describe('W5 join codes', () => {
    const WRONG = '/api/join/000000'
    const see = (code: string, cookie = '') => ask(server, 'GET', `/api/join/${code}`, { cookie })
    const join = (code: string, cookie = '') => ask(server, 'POST', '/api/join', { body: { code }, cookie })

    it('strangers who guess use up what strangers have, and nobody else’s', async () => {
      const here = await openWorkshop()
      const { cookie: blank } = await ask(server, 'GET', WRONG)
      const inside = await join(here.join)
      const elsewhere = await openWorkshop()

      const guesses = Array.from({ length: LIMITS.houseGuesses.burst - 1 }, () => ask(server, 'GET', WRONG))
      expect(new Set((await Promise.all(guesses)).map(({ code }) => code))).toEqual(new Set(['wrong-code']))
      // From here on right and wrong are answered alike, also to a cookie that was only asked for.
      const answers = await Promise.all([
        see('000000'),
        see(here.join),
        join(here.join),
        join(here.join, blank),
      ])
      expect(answers.map(({ code }) => code)).toEqual(Array(4).fill('too-fast'))
      // Who is in is in, and who has been somewhere else before comes in.
      expect((await see(here.join, inside.cookie)).body).toMatchObject({ joined: true })
      expect((await join(here.join, elsewhere.cookie)).status).toBe(200)
      // Links have keys that nobody guesses.
      const links = (
        await ask(server, 'GET', `/api/workshops/${here.workshop}/links`, { cookie: here.cookie })
      ).body
      const [, key] = (links['links'] as { facilitator: string }).facilitator.split('#facilitator.')
      const entry = { workshop: here.workshop, role: 'facilitator', key }
      expect((await ask(server, 'POST', '/api/enter', { body: entry })).status).toBe(200)
      expect(warnings.filter(({ msg }) => msg.includes('join codes'))).toMatchObject([
        { devices: 'stranger' },
      ])

      vi.setSystemTime(Date.now() + 1_000)
      expect((await join(here.join, blank)).status).toBe(200)
    })

    it('those who are known have a house-wide limit of their own', async () => {
      const here = await openWorkshop()
      const inside = await join(here.join)
      const devices = Array.from({ length: LIMITS.houseGuesses.burst / LIMITS.guesses.burst + 1 }, () =>
        join(here.join),
      )
      const cookies = (await Promise.all(devices)).map(({ cookie }) => cookie)
      const other = await openWorkshop()
      for (let i = 0; i < LIMITS.guesses.burst; i += 1) {
        await Promise.all(cookies.slice(1).map((cookie) => ask(server, 'GET', WRONG, { cookie })))
      }
      expect((await see(other.join, cookies[0])).code).toBe('too-fast')
      expect((await see(here.join, inside.cookie)).status).toBe(200)
      expect((await see(other.join)).status).toBe(200)
    })
  })

  describe('W5 new workshops', () => {
    it('one device, all strangers and all known devices each open so many', async () => {
      vi.setSystemTime(Date.now() + 3_600_000)
      const { cookie } = await openWorkshop()
      const opened = async (times: number, by?: string) => {
        const all: number[] = []
        for (let i = 0; i < times; i += 1) all.push((await openWorkshop(by)).status)
        return all.filter((status) => status === 200).length
      }
      expect(await opened(LIMITS.workshops.burst + 1, cookie)).toBe(LIMITS.workshops.burst)
      const { cookie: blank } = await ask(server, 'GET', '/api/join/000000')
      expect(await opened(LIMITS.houseWorkshops.burst)).toBe(LIMITS.houseWorkshops.burst - 1)
      expect(await opened(1, blank)).toBe(0)
      const demo = await ask(server, 'POST', '/api/demo', { body: { language: 'fi' } })
      expect(demo.code).toBe('too-fast')
      const { body } = await ask(server, 'GET', '/api/workshops', { cookie })
      expect(body['workshops']).toHaveLength(1 + LIMITS.workshops.burst)
    })
  })
})
