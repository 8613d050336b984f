import type { Endpoint } from './endpoint.ts'
import { Trouble } from './Trouble.ts'

export type Posting = {
  path: 'embeddings' | 'chat/completions'
  body: object
  signal: AbortSignal
  /** Milliseconds until the whole answer must be here. */
  patience: number
  /** No more bytes of an answer are read. */
  most: number
}

/** Statuses that may be others in a moment. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 529])

/**
 * Sends one request and reads the answer as JSON. Redirects are not followed: they would lead where nobody consented.
 * @throws Trouble, or the signal's reason once it is aborted
 */
export async function post(endpoint: Endpoint, posting: Posting): Promise<unknown> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), posting.patience)
  try {
    const text = await send(endpoint, posting, AbortSignal.any([posting.signal, late.signal]))
    return JSON.parse(text) as unknown
  } catch (fault) {
    posting.signal.throwIfAborted()
    if (late.signal.aborted) throw new Trouble('slow', 'no answer in time')
    if (fault instanceof Trouble) throw fault
    if (fault instanceof SyntaxError) throw new Trouble('unreadable', 'the answer is no JSON')
    throw new Trouble('unreachable', 'no connection', { again: { after: 0 } })
  } finally {
    clearTimeout(timer)
  }
}

async function send(endpoint: Endpoint, { path, body, most }: Posting, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${endpoint.url}/${path}`, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: headersFor(endpoint),
    body: JSON.stringify(body),
  })
  if (response.ok) return readAtMost(response, most)
  await response.body?.cancel()
  const { status } = response
  const again = PASSING.has(status) ? { after: waitOf(response.headers.get('retry-after')) } : null
  const reason = status >= 500 ? 'unreachable' : status === 408 ? 'slow' : 'refused'
  throw new Trouble(reason, `status ${status}`, { again, status })
}

function headersFor({ key }: Endpoint): Headers {
  try {
    return new Headers({
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    })
  } catch {
    // The fault would quote the key.
    throw new Trouble('refused', 'the key cannot be sent')
  }
}

/** Milliseconds of a Retry-After in seconds; the form with a date is as good as none. */
function waitOf(header: string | null): number {
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const tooLong = new Trouble('unreadable', 'the answer is too long')
  if (Number(response.headers.get('content-length')) > most) {
    await response.body?.cancel()
    throw tooLong
  }
  const parts: Uint8Array[] = []
  let size = 0
  // Counted as it is unpacked: a small parcel may hold a large answer.
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) throw tooLong
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
