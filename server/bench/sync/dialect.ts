import * as encoding from 'lib0/encoding'

/** How a server's clients lay their frames out: y-websocket's way, or Hocuspocus' with a name before each. */
export type Dialect = {
  /** Bytes to pass over before a frame's type. */
  skip: number
  /** Sent as soon as the line is open, before anything else. */
  hello: Uint8Array[]
  /** Sync frames, step 0 (what I have), 1 (what you lack), 2 (an update). */
  sync: (step: 0 | 1 | 2, body: Uint8Array) => Uint8Array
  presence: (entries: Uint8Array) => Uint8Array
}

/** Message types that both have in common; Hocuspocus answers a question with type 4, too. */
export const MESSAGE = { sync: 0, presence: 1, auth: 2, syncReply: 4, status: 8 } as const

/** The state vector of a document with nothing in it, and an update that says nothing. */
export const EMPTY_VECTOR = new Uint8Array([0])
export const NOTHING = new Uint8Array([0, 0])

function frames(prefix: string | null, hello: (frame: Write) => Uint8Array[]): Dialect {
  const frame: Write = (write) => {
    const encoder = encoding.createEncoder()
    if (prefix !== null) encoding.writeVarString(encoder, prefix)
    write(encoder)
    return encoding.toUint8Array(encoder)
  }
  return {
    skip: prefix === null ? 0 : frame(() => {}).length,
    hello: hello(frame),
    sync: (step, body) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, body)
      }),
    presence: (entries) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.presence)
        encoding.writeVarUint8Array(encoder, entries)
      }),
  }
}
type Write = (write: (encoder: encoding.Encoder) => void) => Uint8Array

export const plain: Dialect = frames(null, () => [])

/** As `HocuspocusProvider` speaks: it first shows a token, whatever it is. */
export const named = (room: string): Dialect =>
  frames(room, (frame) => [
    frame((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, '')
    }),
  ])

/** The bytes that follow their length. */
export function body(payload: Buffer, from: number): Buffer {
  let length = 0
  let scale = 1
  let at = from
  for (;;) {
    const byte = payload[at++]!
    length += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) return payload.subarray(at, at + length)
  }
}
