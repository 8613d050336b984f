import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type Duplex, duplexPair } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { SCHEMA } from '#shared/board/snapshot.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { BoardId, GroupId, PersonId, PersonKey } from '#shared/ids.ts'
import type { BoardRooms } from '../../board/BoardRooms.ts'
import { FrameReader } from './FrameReader.ts'
import { rawFrame } from './rawFrames.ts'

const door = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const headers = {
  ...{ upgrade: 'websocket', connection: 'Upgrade' },
  ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' },
}

/** Somebody at the door, by name; the name says who they are and signs their notes. */
export type Caller = { name: string; writes: true | RefusalCode; compact?: boolean }

/**
 * A line to rooms without a network: a real websocket over a pair of streams in memory, so that a hundred
 * thousand frames take seconds.
 */
export class MemoryLine {
  readonly #near: Duplex
  readonly #far: Duplex
  readonly #ws: WebSocket
  readonly #reader = new FrameReader()
  /** The payloads of the messages that have come. */
  readonly heard: Uint8Array[] = []

  private constructor(near: Duplex, far: Duplex, ws: WebSocket) {
    this.#near = near
    this.#far = far
    this.#ws = ws
    near.on('error', () => {})
    let greeted = false
    near.on('data', (part: Buffer) => {
      const rest = greeted ? part : part.subarray(part.indexOf('\r\n\r\n') + 4)
      greeted = true
      for (const { opcode, payload } of this.#reader.take(rest)) if (opcode === 2) this.heard.push(payload)
    })
  }

  /** Comes in; resolves when it has been judged. */
  static async open(
    rooms: BoardRooms,
    board: BoardId,
    { name, writes, compact = true }: Caller,
  ): Promise<MemoryLine> {
    const [near, far] = duplexPair()
    // An HTTP request is made for a socket but looks at nothing that only sockets have.
    const request = Object.assign(new IncomingMessage(far as unknown as Socket), { method: 'GET', headers })
    const ws = await new Promise<WebSocket>((resolve) =>
      door.handleUpgrade(request, far, Buffer.alloc(0), (opened) => resolve(opened)),
    )
    const line = new MemoryLine(near, far, ws)
    const group = 'g1' as GroupId
    const id = name as PersonId
    const stamp = { id, name, number: 1, role: 'participant', group } as const
    await rooms.welcome(
      { ws, socket: far },
      { board, epoch: 1, schema: SCHEMA, durable: true, compact },
      {
        actor: () => stamp,
        may: (deed) => (deed === 'read-board' ? true : writes),
        stamp: () => stamp,
        key: `key-${name}` as PersonKey,
      },
    )
    return line
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN
  }

  say(message: Uint8Array): void {
    this.#near.write(rawFrame(message))
  }

  /** Ends both ends at once. */
  cut(): void {
    this.#far.destroy()
    this.#near.destroy()
  }
}
