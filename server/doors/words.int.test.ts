import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORDS } from '#shared/find/limits.ts'
import { statuses } from '#shared/contract/refusals.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { WordThread } from '../themes/threads/WordThread.ts'

let server: TestServer
let path = ''
let cookie = ''

async function post(address: string, body: unknown, as = '') {
  const response = await fetch(server.origin + address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', cookie: as },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as unknown, headers: response.headers }
}

beforeAll(async () => {
  server = await startServer()
  const made = await post('/api/workshops', { template: 'blank', language: 'fi', groups: 2 })
  cookie = made.headers.getSetCookie()[0]!.split(';')[0]!
  path = `/api/workshops/${(made.body as { workshop: string }).workshop}/words`
})
afterAll(() => server.close())

describe('base forms at the HTTP door', () => {
  it('come in the order of the words', async () => {
    const { status, body } = await post(
      path,
      { language: 'fi', words: ['hoidon', 'hoitojonot', '…'] },
      cookie,
    )
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        forms: [
          { bases: ['hoito'], parts: [] },
          { bases: ['hoitojono'], parts: ['hoito', 'jono'] },
          { bases: [], parts: [] },
        ],
      },
    })
  })

  it('W4 are refused to strangers and for bad input, from the catalogue', async () => {
    const good = { language: 'fi', words: ['hoito'] }
    const bad: unknown[] = [
      null,
      [],
      { words: ['hoito'] },
      { language: 'de', words: ['hoito'] },
      { language: 'fi', words: [] },
      { language: 'fi', words: [''] },
      { language: 'fi', words: [1] },
      { language: 'fi', words: 'hoito' },
      { language: 'fi', words: ['x'.repeat(WORDS.longest + 1)] },
      { language: 'fi', words: Array.from({ length: WORDS.most + 1 }, () => 'hoito') },
    ]
    const answers = await Promise.all(bad.map((body) => post(path, body, cookie)))
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
      bad.map(() => [statuses.malformed, 'malformed']),
    )
    const strangers = await Promise.all([
      post(path, good),
      post('/api/workshops/nowhere/words', good, cookie),
    ])
    expect(strangers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
      strangers.map(() => [statuses['signed-out'], 'signed-out']),
    )
  })

  it('W4 take the most that is allowed, hostile words too', async () => {
    const words = Array.from({ length: WORDS.most }, (_, i) =>
      '-:\u0000😀ä'[i % 5]!.repeat(WORDS.longest / 2),
    )
    const { status, body } = await post(path, { language: 'sv', words }, cookie)
    expect([status, (body as { forms: unknown[] }).forms.length]).toEqual([200, WORDS.most])
  })
})

describe('the thread of words', () => {
  it('refuses a flood, ends when nobody asks, and comes again', async () => {
    const thread = new WordThread(1)
    const asked = Array.from({ length: 70 }, () => thread.formsOf('fi', ['hoidon']))
    expect(asked.filter((one) => one === null).length).toBe(10)
    const answers = await Promise.all(asked)
    expect(answers[0]).toEqual([{ bases: ['hoito'], parts: [] }])
    while (thread.awake) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await thread.formsOf('fi', ['jonoon'])).toEqual([{ bases: ['jono'], parts: [] }])
    const cut = thread.formsOf('fi', ['hoito'])
    thread.close()
    await expect(cut).rejects.toThrow('closing')
  })
})
