import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type FakeBody,
  groupObediently,
  groupWell,
  groupWithQuotations,
  placeWell,
  wantsPlaces,
  wantsSentences,
  writeForged,
  writeWell,
} from './fakeModel.ts'
import { DIMENSION, fakeEmbedding } from './meanings.ts'

/** How a gateway behaves. What names only embeddings or only the model behaves well in the other. */
export type Mode =
  | 'well'
  /** Embeddings as base64. */
  | 'base64'
  /** Embeddings in another order, by their index. */
  | 'shuffled'
  /** Knows no schemas, and answers in a code fence with a greeting. */
  | 'plain'
  /** Never answers. */
  | 'slow'
  /** Sends a beginning of an answer and no end. */
  | 'stuck'
  | 'not-json'
  | 'html'
  | 'empty'
  /** Its text ends in the middle. */
  | 'truncated'
  | 'missing'
  | 'forgets-most'
  | 'doubled'
  | 'invented'
  | 'unauthorised'
  /** 429 once, then well. */
  | 'busy-once'
  /** 429, come back in an hour. */
  | 'busy-long'
  /** 500 always. */
  | 'broken'
  /** 503 once, then well. */
  | 'broken-once'
  | 'closed'
  | 'huge'
  /** Huge, and does not say so. */
  | 'huge-unsaid'
  | 'redirect'
  | 'wrong-dimension'
  | 'too-few'
  | 'not-numbers'
  | 'zero'
  | 'hostile-titles'
  | 'quoting'
  | 'obedient'

export type Heard = { path: string; authorization: string | null; body: Record<string, unknown> }

export type Gateway = {
  /** The base to give as EMBEDDINGS_URL or MODEL_URL. */
  url: string
  /** As consents name it. */
  host: string
  /** May be changed while it runs. */
  mode: Mode
  /** All requests so far. */
  heard: Heard[]
  close: () => Promise<void>
}

/** A local server that speaks the protocol of embeddings and chat models, well or in any of the bad ways. */
export async function startGateway(mode: Mode = 'well'): Promise<Gateway> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const body = JSON.parse(text) as Record<string, unknown>
      heard.push({ path: request.url ?? '', authorization: request.headers.authorization ?? null, body })
      answer(gateway.mode, { path: request.url ?? '', body, times: heard.length }, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const gateway: Gateway = {
    url: `http://127.0.0.1:${port}/v1`,
    host: `127.0.0.1:${port}`,
    mode,
    heard,
    close: () => closed(server),
  }
  return gateway
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

type Asked = { path: string; body: Record<string, unknown>; times: number }

function answer(mode: Mode, asked: Asked, response: ServerResponse): void {
  const isFirst = asked.times === 1
  const fail = (status: number, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    // Services quote what they were sent.
    response.end(JSON.stringify({ error: { message: `no: ${JSON.stringify(asked.body)}` } }))
  }
  const say = (text: string, type = 'application/json') => {
    response.writeHead(200, { 'content-type': type })
    response.end(text)
  }
  if (mode === 'slow') return
  if (mode === 'stuck') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"data":[')
    return
  }
  if (mode === 'closed') return void response.destroy()
  if (mode === 'unauthorised') return fail(401)
  if (mode === 'busy-long') return fail(429, { 'retry-after': '3600' })
  if (mode === 'busy-once' && isFirst) return fail(429, { 'retry-after': '0' })
  if (mode === 'broken' || (mode === 'broken-once' && isFirst)) return fail(mode === 'broken' ? 500 : 503)
  if (mode === 'redirect') return fail(307, { location: '/v1/embeddings' })
  if (mode === 'not-json') return say('{"data": [')
  if (mode === 'empty') return say('{}')
  if (mode === 'html') return say('<!doctype html><title>Sign in</title>', 'text/html')
  if (mode === 'huge') {
    response.writeHead(200, { 'content-length': String(200 * 1024 * 1024) })
    return void response.write('{')
  }
  if (mode === 'huge-unsaid') return pour(response)
  if (asked.path === '/v1/embeddings') return say(JSON.stringify(embeddings(mode, asked)))
  if (asked.path !== '/v1/chat/completions') return fail(404)
  const body = asked.body as unknown as FakeBody
  if (mode === 'plain' && body.response_format !== undefined) return fail(400)
  say(JSON.stringify(completion(said(mode, body))))
}

/** Blanks without an end, until the other side has had enough. */
function pour(response: ServerResponse): void {
  const blanks = Buffer.alloc(256 * 1024, ' ')
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = () => {
    while (!response.destroyed && response.write(blanks));
  }
  response.on('drain', more)
  more()
}

function embeddings(mode: Mode, { body, times }: Asked): object {
  const inputs = body['input'] as string[]
  const data = inputs.map((text, index) => ({ index, embedding: vector(mode, text, index, times) }))
  if (mode === 'shuffled') data.reverse()
  if (mode === 'too-few') data.pop()
  return { object: 'list', data, model: body['model'] }
}

function vector(mode: Mode, text: string, index: number, times: number): unknown {
  const numbers = fakeEmbedding(text)
  if (mode === 'wrong-dimension' && (index === 1 || times > 1)) return numbers.slice(0, DIMENSION / 2)
  if (mode === 'not-numbers') return numbers.map((number, at) => (at === 3 ? null : number))
  if (mode === 'zero') return numbers.map(() => 0)
  if (mode === 'base64') return Buffer.from(Float32Array.from(numbers).buffer).toString('base64')
  return numbers
}

const completion = (content: string) => ({
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
})

function said(mode: Mode, body: FakeBody): string {
  const text = JSON.stringify(
    wantsSentences(body)
      ? sentences(mode, body)
      : wantsPlaces(body)
        ? places(mode, body)
        : themes(mode, body),
  )
  if (mode === 'plain')
    return `<think>{ hmm</think>Here you are [as asked]:\n\`\`\`json\n${text}\n\`\`\`\nAnything else?`
  return mode === 'truncated' ? text.slice(0, Math.floor(text.length * 0.8)) : text
}

function sentences(mode: Mode, body: FakeBody): object {
  if (mode === 'invented' || mode === 'quoting') return writeForged(body)
  if (mode === 'hostile-titles')
    return {
      sentences: [
        { clauses: [{ text: '<img src=x onerror=alert(1)>Jonot', notes: [] }] },
        { clauses: [{ text: 'Katso https://huijaus.example/kirjaudu', notes: [] }] },
        ...writeWell(body).sentences,
      ],
    }
  return writeWell(body)
}

function places(mode: Mode, body: FakeBody): object {
  const well = placeWell(body)
  return mode === 'obedient' ? { places: well.places.map(({ id }) => ({ id, theme: 1 })) } : well
}

function themes(mode: Mode, body: FakeBody): object {
  const well = groupWell(body)
  const [first, ...others] = well.themes
  switch (mode) {
    case 'obedient':
      return groupObediently(body)
    case 'quoting':
      return groupWithQuotations(body)
    case 'missing':
      return { ...well, themes: well.themes.map(({ title, notes }) => ({ title, notes: notes.slice(1) })) }
    case 'forgets-most':
      return { themes: [{ ...first, notes: first!.notes.slice(0, 2) }], none: [] }
    case 'doubled':
      return { ...well, themes: [...well.themes, { title: 'Toistamiseen', notes: first!.notes }] }
    case 'invented':
      return {
        ...well,
        themes: [{ ...first, notes: ['zz99', ...first!.notes, 7, null] }, 'theme', { title: 3 }, ...others],
      }
    case 'hostile-titles':
      return {
        ...well,
        themes: well.themes.map(({ notes }, at) => ({ title: hostile[at % hostile.length], notes })),
      }
    default:
      return well
  }
}

/** Titles that must not stand as they are. */
export const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>Jonot',
  'Katso https://huijaus.example/kirjaudu',
  '**1. \u202etsekataR\u0000**',
  'a'.repeat(5_000),
]
