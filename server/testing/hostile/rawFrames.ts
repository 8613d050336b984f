/** What the head of a websocket frame says (RFC 6455, 5.2); whatever is left out is as it should be. */
export type FrameHead = {
  fin?: boolean
  /** The three reserved bits, 0–7. */
  reserved?: number
  /** 0 goes on, 1 text, 2 bytes, 8 close, 9 ping, 10 pong; the rest mean nothing. */
  opcode?: number
  masked?: boolean
  /** The length that is claimed, written with 64 bits. */
  claims?: bigint
}

/** One websocket frame as a client would send it, or as none ever would. */
export function rawFrame(payload: Uint8Array, head: FrameHead = {}): Buffer {
  const { fin = true, reserved = 0, opcode = 2, masked = true, claims } = head
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode
  return Buffer.concat([
    Buffer.from([first]),
    lengthBytes(payload.length, masked ? 0x80 : 0, claims),
    // A mask of noughts leaves everything as it is.
    new Uint8Array(masked ? 4 : 0),
    payload,
  ])
}

function lengthBytes(length: number, maskBit: number, claims?: bigint): Buffer {
  if (claims !== undefined || length > 0xffff) {
    const bytes = Buffer.alloc(9)
    bytes[0] = maskBit | 127
    bytes.writeBigUInt64BE(claims ?? BigInt(length), 1)
    return bytes
  }
  if (length > 125) return Buffer.from([maskBit | 126, length >> 8, length & 0xff])
  return Buffer.from([maskBit | length])
}

/** A message in `count` fragments of these bytes each. */
export function fragments(count: number, piece: Uint8Array): Buffer {
  const parts = [rawFrame(piece, { fin: false })]
  for (let index = 2; index < count; index += 1) parts.push(rawFrame(piece, { fin: false, opcode: 0 }))
  return Buffer.concat([...parts, rawFrame(piece, { opcode: 0 })])
}
