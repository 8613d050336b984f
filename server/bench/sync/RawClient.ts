import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** Where a socket goes, and with what. */
export type Door = { port: number; path: string; headers: Record<string, string> }

const OP = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Close code 1001. */
const GOING_AWAY = new Uint8Array([0x03, 0xe9])

/** Where the sockets' bytes come in, one socket after the other: what is to be kept is copied out. */
const shared = Buffer.allocUnsafeSlow(512 * 1024)

/**
 * A WebSocket client that costs next to nothing, because three hundred of them share a machine with the
 * server they measure: whole frames of one message each, no compression, no copies.
 */
export class RawClient {
  readonly #socket: Socket
  readonly #mask = randomBytes(4)
  readonly #hear: (payload: Buffer, at: number) => void
  readonly #op: number
  /** What has begun to come, as long as it has to be before it is worth looking again, and how far it is. */
  #half: Buffer | null = null
  #filled = 0
  #open = false
  #stalled = false
  readonly opened: Promise<void>
  /** Resolves when the line is closed. */
  readonly gone: Promise<void>
  /** The close code, 1006 when the line broke; null while it is open. */
  closed: number | null = null
  bytes = 0
  frames = 0

  /**
   * @param hear is given each message, valid only during the call, and when it arrived (performance.now)
   * @param speaks the kind of message that goes to and fro
   */
  constructor(
    { port, path, headers }: Door,
    hear: (payload: Buffer, at: number) => void,
    speaks: 'binary' | 'text' = 'binary',
  ) {
    this.#hear = hear
    this.#op = OP[speaks]
    let onOpen = () => {}
    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (size) => {
          this.#take(shared.subarray(0, size))
          if (this.#open) onOpen()
          return !this.#stalled
        },
      },
    })
    this.#socket = socket
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${lines.join('')}\r\n`,
    )
    this.gone = new Promise((resolve) => socket.once('close', () => resolve()))
    this.opened = new Promise((resolve, reject) => {
      onOpen = resolve
      socket.on('close', () => {
        this.closed ??= 1006
        reject(new Error(`the server closed the line with ${this.closed}`))
      })
    })
    this.opened.catch(() => {})
    socket.on('error', () => socket.destroy())
  }

  send(payload: Uint8Array): void {
    this.#write(this.#op, payload)
  }

  /** Stops reading for good, as a stuck tab or a dead network does. */
  stall(): void {
    this.#stalled = true
    this.#socket.pause()
  }

  /** Breaks the line without a word. */
  cut(): void {
    this.#socket.destroy()
  }

  /** Goes as a page goes that is closed: says so, and what was sent before still arrives. */
  leave(): void {
    this.#write(OP.close, GOING_AWAY)
    this.#socket.end()
  }

  #write(op: number, payload: Uint8Array): void {
    const { length } = payload
    const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
    const frame = Buffer.allocUnsafe(head + length)
    frame[0] = 0x80 | op
    if (head === 6) frame[1] = 0x80 | length
    else if (head === 8) {
      frame[1] = 0x80 | 126
      frame.writeUInt16BE(length, 2)
    } else {
      frame[1] = 0x80 | 127
      frame.writeBigUInt64BE(BigInt(length), 2)
    }
    const mask = this.#mask
    mask.copy(frame, head - 4)
    for (let i = 0; i < length; i += 1) frame[head + i] = payload[i]! ^ mask[i & 3]!
    this.#socket.write(frame)
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length
    let from = 0
    while (this.#half && from < chunk.length) {
      const half = this.#half
      const copied = chunk.copy(half, this.#filled, from)
      this.#filled += copied
      from += copied
      if (this.#filled < half.length) return
      this.#half = null
      this.#read(half)
    }
    if (from < chunk.length) this.#read(from === 0 ? chunk : chunk.subarray(from))
  }

  /** Keeps the beginning of something until it is so many bytes. */
  #keep(rest: Buffer, need: number): void {
    if (rest.length === 0) return
    this.#half = Buffer.allocUnsafe(need)
    this.#filled = rest.copy(this.#half)
  }

  #read(data: Buffer): void {
    let at = 0
    if (!this.#open) {
      const end = data.indexOf('\r\n\r\n')
      if (end < 0) return this.#keep(data, data.length + 1)
      if (!data.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) return void this.#socket.destroy()
      this.#open = true
      at = end + 4
    }
    const now = performance.now()
    for (;;) {
      const left = data.length - at
      if (left < 2) return this.#keep(data.subarray(at), 2)
      let length = data[at + 1]! & 0x7f
      let head = 2
      if (length === 126) {
        if (left < 4) return this.#keep(data.subarray(at), 4)
        length = data.readUInt16BE(at + 2)
        head = 4
      } else if (length === 127) {
        if (left < 10) return this.#keep(data.subarray(at), 10)
        length = Number(data.readBigUInt64BE(at + 2))
        head = 10
      }
      if (left < head + length) return this.#keep(data.subarray(at), head + length)
      this.#message(data[at]!, data.subarray(at + head, at + head + length), now)
      at += head + length
    }
  }

  #message(first: number, payload: Buffer, now: number): void {
    if (first === (0x80 | this.#op)) {
      this.frames += 1
      return this.#hear(payload, now)
    }
    switch (first & 0x0f) {
      case OP.ping:
        return this.#write(OP.pong, payload)
      case OP.close:
        this.closed = payload.length > 1 ? payload.readUInt16BE(0) : 1005
        return void this.#socket.end()
      case OP.pong:
      case OP.text:
      case OP.binary:
        return
      default:
        throw new Error(`a message in parts, which this client does not read (${first})`)
    }
  }
}
