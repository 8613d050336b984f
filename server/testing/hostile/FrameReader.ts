/** One websocket frame as a server sends it: whole, unmasked. */
export type FrameDown = { opcode: number; payload: Uint8Array }

/** Cuts what arrives on a socket into websocket frames. */
export class FrameReader {
  #bytes: Buffer = Buffer.alloc(0)

  /** The frames that are complete with these bytes. */
  take(part: Uint8Array): FrameDown[] {
    this.#bytes = Buffer.concat([this.#bytes, part])
    const frames: FrameDown[] = []
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame)
    return frames
  }

  #next(): FrameDown | null {
    const bytes = this.#bytes
    if (bytes.length < 2) return null
    const short = bytes[1]! & 0x7f
    const head = short === 127 ? 10 : short === 126 ? 4 : 2
    if (bytes.length < head) return null
    const length =
      short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short
    if (bytes.length < head + length) return null
    this.#bytes = bytes.subarray(head + length)
    return { opcode: bytes[0]! & 0x0f, payload: new Uint8Array(bytes.subarray(head, head + length)) }
  }
}
