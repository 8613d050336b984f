import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'

/** Message types of y-websocket, and ours. */
const MESSAGE = { sync: 0, presence: 1, auth: 2, askPresence: 3, durable: MESSAGE_DURABLE } as const
const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What a client sends, by meaning. */
export type Frame =
  /** "This is what I have; send the rest": sync step 1. */
  | { type: 'ask'; vector: Uint8Array }
  /** Content: an update, or the answer (step 2) to the server's own question. */
  | { type: 'content'; update: Uint8Array; answer: boolean }
  | { type: 'presence'; entries: Uint8Array }
  | { type: 'ask-presence' }
  /** "Tell me when all that I sent before this is stored." */
  | { type: 'ask-durable'; token: number }
  | { type: 'other' }

/** Reads one frame; null when it is not of this protocol. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder)
      case MESSAGE.presence:
        return { type: 'presence', entries: decoding.readVarUint8Array(decoder) }
      case MESSAGE.askPresence:
        return { type: 'ask-presence' }
      case MESSAGE.durable:
        return { type: 'ask-durable', token: decoding.readVarUint(decoder) }
      case MESSAGE.auth:
        return { type: 'other' }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  const step = decoding.readVarUint(decoder)
  if (step > SYNC.update) return null
  const body = decoding.readVarUint8Array(decoder)
  return step === SYNC.step1
    ? { type: 'ask', vector: body }
    : { type: 'content', update: body, answer: step === SYNC.step2 }
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** "This is what I have; send the rest." */
export const askFrame = (vector: Uint8Array): Uint8Array => syncFrame(SYNC.step1, vector)
/** The answer to a client's question. */
export const answerFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.update, update)

/** An update that says nothing: y-websocket gives a silent line up after 30 seconds. */
export const idleFrame: Uint8Array = updateFrame(new Uint8Array([0, 0]))

/** The state vector that is safely stored; `token` answers the client's question, 0 when there was none. */
export function durableFrame(vector: Uint8Array, token: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.durable)
  encoding.writeVarUint8Array(encoder, vector)
  encoding.writeVarUint(encoder, token)
  return encoding.toUint8Array(encoder)
}

/** One connection's presence as it travels: its number, a clock that only grows, the state as JSON. */
export type PresenceEntry = { client: number; clock: number; json: Uint8Array }

const text = new TextDecoder('utf-8', { fatal: true })
const bytesOf = new TextEncoder()

/** The JSON of an entry as a value; undefined when it is none. */
export function stateOf(entry: PresenceEntry): unknown {
  try {
    return JSON.parse(text.decode(entry.json))
  } catch {
    return undefined
  }
}

export const jsonBytes = (state: unknown): Uint8Array => bytesOf.encode(JSON.stringify(state))

/** Reads presence entries without looking into them; null when malformed. */
export function readPresence(entries: Uint8Array): PresenceEntry[] | null {
  try {
    const decoder = decoding.createDecoder(entries)
    const count = decoding.readVarUint(decoder)
    // Every entry takes three bytes at least, so a false count cannot ask for more than the frame holds.
    if (count > entries.length / 3) return null
    return Array.from({ length: count }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarUint8Array(decoder),
    }))
  } catch {
    return null
  }
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarUint8Array(body, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.presence)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}
