import type { FrameDown } from '../health/BoardFigures.ts'

/** A whole websocket frame (or several), header and all, made once and written to any number of sockets. */
export type Wire = { readonly kind: FrameDown; readonly bytes: Buffer }

/** A final, binary, unmasked frame (RFC 6455, section 5.2). */
const FINAL_BINARY = 0x82

/** Puts a message into a websocket frame, as a server sends it. */
export function wire(kind: FrameDown, message: Uint8Array): Wire {
  const { length } = message
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  // Not from the shared pool: a small frame that is kept must not keep eight kilobytes.
  const bytes = Buffer.allocUnsafeSlow(head + length)
  bytes[0] = FINAL_BINARY
  if (head === 2) bytes[1] = length
  else if (head === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(message, head)
  return { kind, bytes }
}

/** Several frames as one piece, for one write; counted as the first's kind. */
export function together(frames: readonly [Wire, ...Wire[]]): Wire {
  const [first, ...rest] = frames
  if (rest.length === 0) return first
  return { kind: first.kind, bytes: Buffer.concat(frames.map((frame) => frame.bytes)) }
}
