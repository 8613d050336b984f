import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_CURSORS, MESSAGE_DURABLE, MESSAGE_STATE } from '#shared/contract/boards.ts'
import type { FrameDown } from '../health/BoardFigures.ts'
import { type Wire, wire } from './wire.ts'

/** Message types of y-websocket. */
const MESSAGE = { sync: 0, presence: 1, auth: 2, askPresence: 3 } as const
const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What a client sends, by meaning. */
export type Frame =
  /** "This is what I have; send the rest": sync step 1. */
  | { type: 'ask'; vector: Uint8Array }
  /** Content: an update, or the answer (step 2) to the server's own question. */
  | { type: 'content'; update: Uint8Array; answer: boolean }
  | { type: 'presence'; entries: Uint8Array }
  /** Only the cursor has moved. */
  | { type: 'cursor'; x: number; y: number }
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
      case MESSAGE_DURABLE:
        return { type: 'ask-durable', token: decoding.readVarUint(decoder) }
      case MESSAGE_CURSORS:
        return { type: 'cursor', x: decoding.readVarInt(decoder), y: decoding.readVarInt(decoder) }
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

function message(kind: FrameDown, write: (encoder: encoding.Encoder) => void): Wire {
  const encoder = encoding.createEncoder()
  write(encoder)
  return wire(kind, encoding.toUint8Array(encoder))
}

const syncFrame = (kind: FrameDown, step: number, body: Uint8Array): Wire =>
  message(kind, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

const vectors = new WeakMap<ReadonlyMap<number, number>, Uint8Array>()

/** A state as a state vector; made once for each state, since many are told the same. */
export function vectorOf(state: ReadonlyMap<number, number>): Uint8Array {
  const vector = vectors.get(state) ?? Y.encodeStateVector(state as Map<number, number>)
  vectors.set(state, vector)
  return vector
}

/** "This is what I have; send the rest." */
export const askFrame = (state: ReadonlyMap<number, number>): Wire =>
  syncFrame('ask', SYNC.step1, vectorOf(state))
/** The answer to a client's question. */
export const answerFrame = (update: Uint8Array): Wire => syncFrame('state', SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Wire => syncFrame('content', SYNC.update, update)

/** An update that says nothing: y-websocket gives a silent line up after 30 seconds. */
export const idleFrame: Wire = syncFrame('idle', SYNC.update, new Uint8Array([0, 0]))

/** The state that is safely stored; `token` answers the client's question, 0 when there was none. */
export const durableFrame = (state: ReadonlyMap<number, number>, token: number): Wire =>
  message('durable', (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_DURABLE)
    encoding.writeVarUint8Array(encoder, vectorOf(state))
    encoding.writeVarUint(encoder, token)
  })

/** Bytes of one part of a packed state: on a slow line, one every few seconds. */
const PART = 48 * 1024

/** A packed state (format 2, gzip) in parts, one frame each. */
export function stateFrames(packed: Uint8Array): [Wire, ...Wire[]] {
  const parts = Math.max(1, Math.ceil(packed.length / PART))
  const frame = (index: number) =>
    message('state', (encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_STATE)
      encoding.writeVarUint(encoder, index)
      encoding.writeVarUint(encoder, parts)
      encoding.writeVarUint8Array(encoder, packed.subarray(index * PART, (index + 1) * PART))
    })
  return [frame(0), ...Array.from({ length: parts - 1 }, (_, index) => frame(index + 1))]
}

/** Where cursors have gone to. */
export const cursorsFrame = (cursors: Iterable<{ client: number; at: readonly [number, number] }>): Wire =>
  message('cursors', (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_CURSORS)
    for (const { client, at } of cursors) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarInt(encoder, Math.round(at[0]))
      encoding.writeVarInt(encoder, Math.round(at[1]))
    }
  })

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

export const jsonBytes = (json: string): Uint8Array => bytesOf.encode(json)

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

export function presenceFrame(entries: readonly PresenceEntry[]): Wire {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarUint8Array(body, json)
  }
  return message('presence', (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.presence)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  })
}
