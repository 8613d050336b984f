import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { FrameReader } from './FrameReader.ts'
import { rawFrame } from './rawFrames.ts'

export type Knock = {
  port: number
  path: string
  headers?: Record<string, string>
  /** Bytes that travel in one piece with the request, before anybody can have answered. */
  along?: Uint8Array
}

/** Milliseconds that a line is given to be closed. */
const PATIENCE = 8_000

/**
 * A websocket by hand over a bare socket: sends any bytes, understands what well-behaved servers send.
 * Answers a close as it should and never any ping.
 */
export class RawLine {
  readonly #socket: Socket
  readonly #over: Promise<void>
  /** The status of the answer to the request, e.g. 101. */
  status = 0
  /** The payloads of the messages that have come. */
  readonly heard: Uint8Array[] = []
  /** The code of the close frame that has come. */
  closed: number | null = null
  /** Whether the socket is no more. */
  isOver = false
  #head: Buffer = Buffer.alloc(0)
  readonly #reader = new FrameReader()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => {})
    socket.on('data', (part: Buffer) => this.#take(part))
    this.#over = new Promise((resolve) =>
      socket.once('close', () => {
        this.isOver = true
        resolve()
      }),
    )
  }

  /** Knocks and resolves when there is an answer, or the socket has ended without one. */
  static async open({ port, path, headers = {}, along = new Uint8Array(0) }: Knock): Promise<RawLine> {
    const line = new RawLine(connect(port, '127.0.0.1'))
    const lines = {
      ...{ Host: `127.0.0.1:${port}`, Upgrade: 'websocket', Connection: 'Upgrade' },
      ...{ 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64') },
      ...headers,
    }
    const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
    line.write(Buffer.concat([Buffer.from([`GET ${path} HTTP/1.1`, ...head, '', ''].join('\r\n')), along]))
    const end = Date.now() + PATIENCE
    while (line.status === 0 && !line.isOver && Date.now() < end) await sleep(2)
    return line
  }

  write(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** Sends messages, each in one proper frame. */
  say(...messages: Uint8Array[]): void {
    this.write(Buffer.concat(messages.map((each) => rawFrame(each))))
  }

  /** Stops reading: whatever comes piles up at the sender. */
  stopReading(): void {
    this.#socket.pause()
  }

  /** Vanishes as a device does that is switched off. */
  cut(): void {
    this.#socket.resetAndDestroy()
  }

  /** Resolves with the code that the line was closed with; 0 when it ended without one. */
  async end(): Promise<number> {
    await Promise.race([this.#over, sleep(PATIENCE, null, { ref: false })])
    if (!this.isOver) throw new Error(`The line was not closed: heard ${this.heard.length}`)
    return this.closed ?? 0
  }

  #take(part: Buffer): void {
    let rest = part
    if (this.status === 0) {
      this.#head = Buffer.concat([this.#head, part])
      const end = this.#head.indexOf('\r\n\r\n')
      if (end < 0) return
      this.status = Number(this.#head.toString('latin1', 9, 12))
      rest = this.#head.subarray(end + 4)
    }
    for (const { opcode, payload } of this.#reader.take(rest)) {
      if (opcode === 1 || opcode === 2) this.heard.push(payload)
      if (opcode === 8) this.#bow(payload)
    }
  }

  #bow(payload: Uint8Array): void {
    this.closed = payload.length >= 2 ? payload[0]! * 256 + payload[1]! : 1005
    this.write(rawFrame(payload.subarray(0, 2), { opcode: 8 }))
    this.#socket.end()
  }
}
